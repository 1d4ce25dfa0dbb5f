/** More takes longer than a page waits: `npm run simulate` does up to two million. */
export const MOST_ON_PAGE = 200_000

/** A hundred thousand yuan a prize, in fen: every sum stays exact. */
export const MOST_A_PRIZE = 10_000_000

/** Every day of a plan has its day of payout reckoned out: a thousand years would keep everybody else waiting. */
export const MOST_DAYS = 366

/** Whether a plan is no longer than that, its first and its last day whole. */
export const isWithinDays = (startsAt: string, endsAt: string): boolean => Date.parse(endsAt) - Date.parse(startsAt) <= MOST_DAYS * 24 * 60 * 60 * 1000
