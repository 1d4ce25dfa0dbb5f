/** As many people as WeCom takes into a group with customers: no bank can set more (G2). */
export const WECOM_GROUP_LIMIT = 500

/** Of a bank's own limit as much as WeCom allows. */
export const groupLimit = (ofBank: number): number => Math.min(ofBank, WECOM_GROUP_LIMIT)
