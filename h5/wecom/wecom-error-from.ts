import { ApiError } from '#shared/api/api-error'
import { WecomError, type WecomErrorCode } from './wecom-error'

/** The first that is found in what WeCom says names the code: "invalid signature" before anything else "invalid". */
const SIGNS: readonly (readonly [sign: string, code: WecomErrorCode])[] = [
  ['cancel', 'cancelled'],
  ['invalidsignature', 'badSignature'],
  ['invalidurldomain', 'badSignature'],
  ['withoutcontext', 'wrongEntry'],
  ['permission', 'noPermission'],
  ['functionnotexist', 'clientTooOld'],
  ['notsupport', 'clientTooOld'],
  ['invalid', 'invalidMessage'],
]

const INVALID_SIGNATURE = 40093

/** `getCurExternalContact:fail_without context` → `failwithoutcontext`: clients differ in blanks and underlines. */
const keyword = (errMsg: unknown) => String(errMsg ?? '').replace(/^[^:]*:/, '').replaceAll(/[\s_]/g, '').toLowerCase()

/** Reads what the SDK rejects with: a plain object, an Error of its own, or what our signature endpoint threw. */
export function wecomErrorFrom(reason: unknown): WecomError {
  if (reason instanceof WecomError) return reason
  if (reason instanceof ApiError) return new WecomError('failed', reason.message)
  const { errMsg, errCode } = (reason ?? {}) as { errMsg?: unknown; errCode?: unknown }
  if (errCode === INVALID_SIGNATURE) return new WecomError('badSignature')
  const said = keyword(errMsg)
  return new WecomError(SIGNS.find(([sign]) => said.includes(sign))?.[1] ?? 'failed')
}
