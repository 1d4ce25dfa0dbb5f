const isWhole = /^https?:/

/** Where a phone finds what the bank names by a path on its server, or by a whole address. */
export const bankAddress = (url: string): string => (isWhole.test(url) ? url : KOI_API_BASE + url)
