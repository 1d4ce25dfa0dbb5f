import { isDeepStrictEqual } from 'node:util'
import { errorCodes, isErrorCode, type ErrorCode } from '#shared/api/error-codes'
import type { Attempt } from './attempt'
import type { Fingerprint } from './fingerprint'
import type { Answer } from './send'
import type { Target } from './targets'

/** What any endpoint may say without declaring it. */
const SHARED: readonly ErrorCode[] = ['INVALID_REQUEST', 'UNAUTHENTICATED', 'ROLE_REQUIRED', 'CROSS_SITE_REQUEST', 'SIGNATURE_INVALID', 'ROUTE_NOT_FOUND']

function errorViolation({ endpoint }: Target, { expected }: Attempt, { status, body }: Answer): string | null {
  const { code, message } = (typeof body === 'object' && body !== null ? body : {}) as { code?: unknown; message?: unknown }
  if (!isErrorCode(code)) return 'the body has no code of ours'
  if (errorCodes[code].status !== status) return `${code} does not travel under ${status}`
  if (message !== errorCodes[code].text) return 'the message is not that of the code'
  if (!SHARED.includes(code) && !endpoint.errors.includes(code)) return `${code} is not declared`
  if (status >= 500 && code !== 'ISSUER_UNAVAILABLE') return 'the server failed'
  return expected === null || expected.includes(code) ? null : `${expected.join(' or ')} would be right`
}

function successViolation({ endpoint }: Target, { expected }: Attempt, { body }: Answer): string | null {
  if (expected !== null) return `it was carried out; ${expected.join(' or ')} would be right`
  const result = endpoint.response.safeParse(body)
  if (!result.success) return `the answer does not fit the contract: ${result.error.message}`
  return isDeepStrictEqual(result.data, body) ? null : 'the answer has more in it than the contract says'
}

/** What is wrong with an answer, by the contract alone; null where nothing is. */
export function answerViolation(target: Target, attempt: Attempt, answer: Answer): string | null {
  const found = answer.status === 200 ? successViolation(target, attempt, answer) : errorViolation(target, attempt, answer)
  return found && `${target.name}, ${attempt.what}: ${found}; the answer was ${answer.status} ${JSON.stringify(answer.body).slice(0, 500)}`
}

/** The tables that differ. */
export const changedTables = (before: Fingerprint, after: Fingerprint): string[] => Object.keys(before).filter((name) => before[name] !== after[name])
