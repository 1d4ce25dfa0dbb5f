/** PostgreSQL shuts down, has no connection left or no room on its disk; or the line to it is cut. */
const LOST_CODES = ['57P01', '57P02', '57P03', '53100', '53200', '53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT']

/** `pg` has no code for these. */
const LOST_WORDS = /Connection terminated|timeout exceeded when trying to connect|embedded database has stopped/

/** Whether a failure is the database's absence and no mistake in a statement: it passes, and may be tried again. */
export function isDatabaseLost(error: Error & { code?: unknown }): boolean {
  const code = typeof error.code === 'string' ? error.code : ''
  return LOST_CODES.includes(code) || code.startsWith('08') || LOST_WORDS.test(error.message)
}
