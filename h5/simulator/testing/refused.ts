import type { ErrorCode } from '#shared/api/error-codes'

/** The bank in memory says no. */
export class Refused extends Error {
  constructor(readonly code: ErrorCode) {
    super(code)
  }
}
