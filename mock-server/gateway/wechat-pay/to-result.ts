import type { PayoutResult } from '../wechat-pay'
import type { Answer } from './wire'

/** Nothing was paid, and the same order can work a little later. */
const LATER = ['FREQUENCY_LIMITED', 'FREQUENCY_LIMIT', 'FREQUENCY_LIMIT_EXCEED', 'RATELIMIT_EXCEEDED', 'NOT_ENOUGH', 'SYSTEM_ERROR']

/** Nothing was paid, and somebody has to look at it first. */
const NEVER = [
  'PARAM_ERROR', 'INVALID_REQUEST', 'SIGN_ERROR', 'NO_AUTH', 'APPID_MCHID_NOT_MATCH', 'MCH_NOT_EXISTS',
  'RESOURCE_NOT_EXISTS', 'RULE_LIMIT', 'REQUEST_BLOCKED', 'USER_ACCOUNT_ABNORMAL',
]

/**
 * A code of neither list, ALREADY_EXISTS among them, is no refusal: WeChat Pay asks to look such an order up before it
 * is called failed, for it may have been paid.
 */
export function toResult(answer: Answer, accepted: (body: unknown) => PayoutResult): PayoutResult {
  if (answer.kind === 'done') return accepted(answer.body)
  if (answer.kind === 'lost') return { outcome: 'unknown', detail: answer.detail }
  const { code, text } = answer
  if (!LATER.includes(code) && !NEVER.includes(code)) return { outcome: 'unknown', detail: `${code} ${text}`.trimEnd() }
  return { outcome: 'refused', code, text, isRetryable: LATER.includes(code) }
}

/** An answer that says yes but not under which number. */
export const unreadable: PayoutResult = { outcome: 'unknown', detail: 'an answer of another shape' }
