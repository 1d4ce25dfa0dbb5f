/** The link a manager sends: campaign and channel. */
export const LOTTERY = '/lottery/r13-newcomer?ch=xihu-01'
