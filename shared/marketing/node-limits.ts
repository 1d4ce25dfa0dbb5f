/** A node of the marketing calendar is a year and a day long at most. */
export const MOST_NODE_DAYS = 366
