import { encrypt, getSignature } from '@wecom/crypto'
import type { LightMyRequestResponse } from 'fastify'
import type { WecomCorp } from '../../gateway/wecom/settings'
import type { TestApp } from '../../testing/test-app'

/** What a test can get wrong on purpose. */
export interface Lock extends WecomCorp {
  signature?: string
}

/** `text` as WeCom sends it: encrypted for the corp, signed with its token. */
export function locked({ signature, ...corp }: Lock, text: string) {
  const encrypted = encrypt(corp.encodingAesKey, text, corp.corpId)
  const [timestamp, nonce] = ['1770861600', '1372623149']
  return { encrypted, query: { msg_signature: signature ?? getSignature(corp.callbackToken, timestamp, nonce, encrypted), timestamp, nonce } }
}

export const toXml = (fields: Readonly<Record<string, string | number>>): string =>
  `<xml>${Object.entries(fields).map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`).join('')}</xml>`

/** Sends an event to the product's callback, signed as `lock` says. */
export function sendEvent({ deps, inject }: TestApp, fields: Readonly<Record<string, string | number>>, lock: Lock = deps.corp): Promise<LightMyRequestResponse> {
  const { encrypted, query } = locked(lock, toXml({ ToUserName: deps.corp.corpId, MsgType: 'event', ...fields }))
  return inject({
    method: 'POST', url: '/wecom/callback', query, headers: { 'content-type': 'text/xml' },
    payload: toXml({ ToUserName: deps.corp.corpId, AgentID: deps.corp.agentId, Encrypt: encrypted }),
  })
}
