/** More takes longer than a page waits: `npm run simulate` does up to two million. */
export const MOST_ON_PAGE = 200_000

/** A hundred thousand yuan a prize, in fen: every sum stays exact. */
export const MOST_A_PRIZE = 10_000_000
