import { createHash } from 'node:crypto'
import type { Wecom } from '../wecom'
import type { NativeCall, NativeResult } from './native-call'
import type { Registrations } from './registrations'

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')

/** Made with one of the tickets that are good now, over the page's address without its hash. */
function isSigned(tickets: readonly string[], { nonce, timestamp, url, signature }: Record<'nonce' | 'timestamp' | 'url' | 'signature', string>): boolean {
  const page = url.split('#')[0]!
  return tickets.some((ticket) => sha1(`jsapi_ticket=${ticket}&noncestr=${nonce}&timestamp=${timestamp}&url=${page}`) === signature)
}

const refusal = (name: string, text: string, code: number): NativeResult => ({ err_msg: `${name}:fail ${text}`, err_code: code })
const wrongSignature = (name: string) => refusal(name, 'invalid signature', 40093)

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** `agentConfig`: the app shows that the page is its own, and says what the page will call. */
export function agentConfig(wecom: Wecom, registrations: Registrations, call: NativeCall): NativeResult {
  const { params, url, bridge, pageId } = call
  const { corpId, agentId } = wecom.corp
  if (bridge.client === 'old' && !registrations.of(pageId).isCorpVerified) {
    return { err_msg: 'agentConfig:fail the permission value is offline verifying' }
  }
  if (params.corpid !== corpId) return refusal('agentConfig', 'invalid corpid', 40013)
  if (String(params.agentid) !== agentId) return refusal('agentConfig', 'invalid agentid', 40056)
  const given = { nonce: String(params.nonceStr), timestamp: String(params.timestamp), signature: String(params.signature), url }
  const isGenuine = bridge.signature === 'verified' && isSigned(wecom.credentials.agentTicket.good(), given)
  if (!isGenuine) return wrongSignature('agentConfig')
  registrations.change(pageId, { agentApis: texts(params.jsApiList) })
  return { err_msg: 'agentConfig:ok' }
}

/** `preVerifyJSAPI`: the same with the corp's ticket, for clients before 3.0.24. */
export function preVerify(wecom: Wecom, registrations: Registrations, { params, url, bridge, pageId }: NativeCall): NativeResult {
  if (params.verifyAppId !== wecom.corp.corpId) return refusal('preVerifyJSAPI', 'invalid corpid', 40013)
  const given = { nonce: String(params.verifyNonceStr), timestamp: String(params.verifyTimestamp), signature: String(params.verifySignature), url }
  const isGenuine = bridge.signature === 'verified' && isSigned(wecom.credentials.corpTicket.good(), given)
  if (!isGenuine) return wrongSignature('preVerifyJSAPI')
  registrations.change(pageId, { isCorpVerified: true })
  return { err_msg: 'preVerifyJSAPI:ok' }
}
