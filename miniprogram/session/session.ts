import type { InjectionKey } from '@vue-mini/core'
import { createCustomerClient } from '#shared/api/customer-client'
import type { Transport } from '#shared/api/transport'
import type { MiniprogramHost, MiniprogramSession } from '#shared/session/contract'
import type { PhoneStorage } from '../wx/wx-storage'

/** The last session stays when it is over: it names the device (K11). */
const KEPT = 'koi-session'

export interface Session {
  /** The session of this phone: kept from last time, or begun now. Throws ApiError. */
  current(): Promise<MiniprogramSession>
  /** Another one, whatever is kept: it is over, or WeCom may know by now who this is. However many ask, one login. */
  renew(): Promise<MiniprogramSession>
  /** A login code for the bank to exchange, good once. Rejects where there is no network. */
  freshCode(): Promise<string>
}

export const sessionKey = Symbol('session') as InjectionKey<Session>

interface SessionParts {
  /** Without a session: the login itself goes this way. */
  transport: Transport
  storage: PhoneStorage
  host: MiniprogramHost
  /** A fresh code of `wx.login` or `wx.qy.login`. */
  login(): Promise<string>
}

/** Signs the phone in with WeChat's or WeCom's code, without a question to the person. */
export function createSession({ transport, storage, host, login }: SessionParts): Session {
  const client = createCustomerClient(transport)
  let session = readSession(storage)
  let beginning: Promise<MiniprogramSession> | undefined

  async function begin(): Promise<MiniprogramSession> {
    const body = { host, code: await login(), lastToken: session?.token ?? null }
    session = await client.session.signInMiniprogram({ body })
    storage.setItem(KEPT, JSON.stringify(session))
    return session
  }
  const renew = () => (beginning ??= begin().finally(() => (beginning = undefined)))

  return { renew, freshCode: login, current: async () => session ?? renew() }
}

function readSession(storage: PhoneStorage): MiniprogramSession | null {
  try {
    return JSON.parse(storage.getItem(KEPT) ?? 'null') as MiniprogramSession | null
  } catch {
    return null
  }
}
