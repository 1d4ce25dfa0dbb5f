import { decrypt, getSignature } from '@wecom/crypto'
import { isSameSecret } from '../gateway/is-same-secret'
import type { WecomCorp } from '../gateway/wecom/settings'

/** What comes with everything WeCom sends to a callback. */
export interface Envelope {
  signature: string
  timestamp: string
  nonce: string
  /** Base64. */
  encrypted: string
}

/** With another AES key it is rubbish, or cannot be taken apart at all. */
function unlock({ encodingAesKey, corpId }: WecomCorp, encrypted: string): string | null {
  try {
    const { message, id } = decrypt(encodingAesKey, encrypted)
    return id === corpId ? message : null
  } catch {
    return null
  }
}

/** What WeCom sent us; null where it was not signed with our token, not encrypted with our key, or is for another corp. */
export function openEnvelope(corp: WecomCorp, { signature, timestamp, nonce, encrypted }: Envelope): string | null {
  const isSigned = isSameSecret(getSignature(corp.callbackToken, timestamp, nonce, encrypted), signature)
  return isSigned ? unlock(corp, encrypted) : null
}
