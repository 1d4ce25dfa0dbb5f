import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ApiError } from '#shared/api/api-error'
import { findOrCreateCustomer } from '../customer/find-or-create-customer'
import type { Deps } from '../deps'
import type { WecomIdentity } from '../gateway/wecom/oauth'
import { isLocalAddress } from '../local-address'
import { findMember } from './find-member'
import { isOwnPath } from './own-path'
import { markDevice, startSession, type SessionActor } from './session-cookie'

/** Where each goes who does not say. */
const HOMES: Readonly<Record<SessionActor, string>> = { customer: '/lottery/', manager: '/sidebar/' }

/** One for each way through OAuth: a browser may be on several at once, in two tabs or two frames. */
const stateCookie = (state: string) => `koi_oauth_${state}`
const STATE_LIFE_S = 600

/** The address WeCom trusts; on somebody's own machine the one the browser came by, which has its cookies. */
const ownAddress = ({ protocol, host }: FastifyRequest, publicUrl: string): string =>
  isLocalAddress(publicUrl) ? `${protocol}://${host}` : publicUrl

/** Sends the browser to WeCom and remembers, in a signed cookie, where it came from and what state it must bring back. */
export function redirectToOauth(request: FastifyRequest, reply: FastifyReply, deps: Deps, actor: SessionActor, returnTo: string) {
  const state = deps.random.bytes(12).toString('base64url')
  const redirectUri = `${ownAddress(request, deps.publicUrl)}/oauth/callback?actor=${actor}`
  void reply.setCookie(stateCookie(state), JSON.stringify({ state, returnTo }), {
    path: '/oauth', httpOnly: true, sameSite: 'lax', signed: true, maxAge: STATE_LIFE_S,
  })
  return reply.header('cache-control', 'no-store').redirect(deps.wecom.authorizeUrl(redirectUri, state))
}

/** What the state cookie remembers. Throws OAUTH_REJECTED when the state is not the one this browser was sent with. */
function returnPath(request: FastifyRequest, state: string): string {
  const { valid, value } = request.unsignCookie(request.cookies[stateCookie(state)] ?? '')
  // A name of a cookie is not signed: under this one may stand a session.
  if (!valid || !value.startsWith('{')) throw new ApiError('OAUTH_REJECTED', 'no state cookie')
  const kept = JSON.parse(value) as { state: string; returnTo: string }
  if (kept.state !== state) throw new ApiError('OAUTH_REJECTED', 'another state')
  return kept.returnTo
}

async function signIn({ db, random, clock }: Deps, identity: WecomIdentity): Promise<{ actor: SessionActor; id: string }> {
  if (identity.kind === 'customer') {
    return { actor: 'customer', id: await findOrCreateCustomer({ db, random }, identity, clock.now()) }
  }
  return { actor: 'manager', id: await findMember(db, identity.userId) }
}

/** The two ends of OAuth. They answer browsers, with redirects, and so stand beside the contract. */
export function registerOauthPages(app: FastifyInstance, deps: Deps): void {
  for (const [actor, home] of Object.entries(HOMES) as [SessionActor, string][]) {
    app.get<{ Querystring: { return?: string } }>(`/oauth/${actor}`, (request, reply) => {
      const { return: returnTo } = request.query
      return redirectToOauth(request, reply, deps, actor, returnTo !== undefined && isOwnPath(returnTo) ? returnTo : home)
    })
  }

  app.get<{ Querystring: { code?: string; state?: string } }>('/oauth/callback', async (request, reply) => {
    const { state = '' } = request.query
    const returnTo = returnPath(request, state)
    const { actor, id } = await signIn(deps, await deps.wecom.identify(request.query.code ?? ''))
    startSession(reply, actor, id, deps.clock)
    if (actor === 'customer') markDevice(request, reply, deps.random.bytes(16).toString('base64url'))
    // The empty fragment ends the `#wechat_redirect` that browsers otherwise carry along.
    return reply.clearCookie(stateCookie(state), { path: '/oauth' }).redirect(`${returnTo}#`)
  })
}
