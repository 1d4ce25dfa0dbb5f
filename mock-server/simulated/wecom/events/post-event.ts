import { encrypt, getSignature } from '@wecom/crypto'
import type { Clock } from '#shared/time/clock'
import type { Random } from '../../../random'
import type { Corp } from '../wecom'
import { toXml } from './event-xml'

export interface Callback {
  corp: Corp
  clock: Clock
  random: Random
  /** Where the product listens, without a slash at the end. */
  base(): string
  /** Lets go of what is under way: the server closes. */
  closing: AbortSignal
}

/** WeCom waits five seconds, and then takes it for not heard. */
const TIMEOUT_MS = 5_000

const PATH = '/wecom/callback'

function signedQuery({ corp, clock, random }: Callback, secretText: string): URLSearchParams {
  const timestamp = String(Math.floor(clock.now().getTime() / 1000))
  const nonce = String(random.bytes(4).readUInt32BE())
  return new URLSearchParams({ msg_signature: getSignature(corp.callbackToken, timestamp, nonce, secretText), timestamp, nonce })
}

async function send(callback: Callback, query: URLSearchParams, init?: RequestInit): Promise<Response | null> {
  const signal = AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), callback.closing])
  return fetch(`${callback.base()}${PATH}?${query}`, { ...init, signal }).catch(() => null)
}

/** Sends an event, locked as WeCom locks it. Returns the HTTP status; null where no answer came. */
export async function postEvent(callback: Callback, plainXml: string): Promise<number | null> {
  const { corp, random } = callback
  const locked = encrypt(corp.encodingAesKey, plainXml, corp.corpId, random.bytes(16))
  const body = toXml({ ToUserName: corp.corpId, AgentID: corp.agentId, Encrypt: locked })
  const response = await send(callback, signedQuery(callback, locked), { method: 'POST', headers: { 'content-type': 'text/xml' }, body })
  await response?.body?.cancel()
  return response?.status ?? null
}

/** What WeCom does when an administrator enters the callback's address: whether the product can unlock a text and hands it back. */
export async function checkCallback(callback: Callback): Promise<boolean> {
  const { corp, random } = callback
  const text = random.bytes(8).toString('hex')
  const locked = encrypt(corp.encodingAesKey, text, corp.corpId, random.bytes(16))
  const query = signedQuery(callback, locked)
  query.set('echostr', locked)
  const response = await send(callback, query)
  return response?.ok === true && (await response.text()) === text
}
