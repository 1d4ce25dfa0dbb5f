import { errorCodes, isErrorCode, type ErrorCode } from './error-codes'

/** A broken request. `message` is Chinese and may be shown as it is; `detail` is for developers and never shown. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number

  constructor(
    readonly code: ErrorCode,
    readonly detail?: string,
  ) {
    super(errorCodes[code].text)
    this.status = errorCodes[code].status
  }
}

/** Reads `{ code, detail }` from an error answer; an answer that is not ours (a proxy's page) is INTERNAL_ERROR. */
export function apiErrorFrom(body: unknown): ApiError {
  const { code, detail } = (typeof body === 'object' && body !== null ? body : {}) as { code?: unknown; detail?: unknown }
  return new ApiError(isErrorCode(code) ? code : 'INTERNAL_ERROR', typeof detail === 'string' ? detail : undefined)
}

/** What a screen shows for anything a call can throw. */
export function errorText(error: unknown): string {
  return error instanceof ApiError ? error.message : errorCodes.INTERNAL_ERROR.text
}
