import { Signer } from '@fastify/cookie'
import type { MiniprogramHost, MiniprogramSession } from '#shared/session/contract'
import { findMiniprogramCustomer } from '../customer/find-miniprogram-customer'
import type { Deps } from '../deps'
import { findMember } from './find-member'
import type { SessionActor } from './session-cookie'
import { readToken, tokenText } from './session-token'

interface SignIn {
  host: MiniprogramHost
  code: string
  lastToken: string | null
}

type Person = { actor: SessionActor; id: string }

async function identify(deps: Deps, { host, code }: SignIn): Promise<Person> {
  if (host === 'wecom') return { actor: 'manager', id: await findMember(deps.db, await deps.wecom.identifyMember(code)) }
  return { actor: 'customer', id: await findMiniprogramCustomer(deps, await deps.wechat.identify(code)) }
}

/**
 * A code for a session. The device keeps its mark from one session to the next, whoever holds it (K11). Throws
 * OAUTH_REJECTED, MANAGER_NOT_FOUND, WECHAT_UNAVAILABLE and WECOM_UNAVAILABLE.
 */
export async function signInMiniprogram(deps: Deps, body: SignIn): Promise<MiniprogramSession> {
  const person = await identify(deps, body)
  const signer = new Signer([...deps.keys.cookieSecrets])
  const deviceId = (body.lastToken && readToken((it) => signer.unsign(it), body.lastToken)?.deviceId) || deps.random.bytes(16).toString('base64url')
  const token = signer.sign(tokenText({ ...person, issuedAt: deps.clock.now().getTime(), deviceId }))
  return { token, actor: person.actor, payoutTemplateId: deps.wechat.payoutTemplateId }
}
