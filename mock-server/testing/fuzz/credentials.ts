import cookie from '@fastify/cookie'
import type { Deps } from '../../deps'
import { createRequestSigner } from '../../gateway/sign-request'
import { sessionValue, type SessionActor } from '../../session/session-cookie'
import type { Attempt, Caller } from './attempt'

const LONG_AGO_MS = 8 * 24 * 60 * 60 * 1000

export type CredentialDeps = Pick<Deps, 'clock' | 'keys' | 'random' | 'bankSecret'>

function cookieLine({ keys }: CredentialDeps, name: SessionActor, value: string): Record<string, string> {
  return { cookie: `koi_${name}=${encodeURIComponent(cookie.sign(value, keys.cookieSecret))}` }
}

/** How this caller proves who he is, truly or not; the bank signs the request itself instead. */
export function credentials(deps: CredentialDeps, caller: Caller): Record<string, string> {
  const { clock } = deps
  const session = (actor: SessionActor, id: string, as: SessionActor = actor) => cookieLine(deps, as, sessionValue(actor, id, clock))
  const old = (actor: SessionActor, id: string) =>
    cookieLine(deps, actor, sessionValue(actor, id, { now: () => new Date(clock.now().getTime() - LONG_AGO_MS) }))
  switch (caller.as) {
    case 'customer': case 'manager': return session(caller.as, caller.id)
    case 'deletedCustomer': return session('customer', 'cust-deleted')
    case 'deletedManager': return session('manager', 'manager-deleted')
    case 'customerAsManager': return session('customer', caller.id, 'manager')
    case 'managerAsCustomer': return session('manager', caller.id, 'customer')
    case 'customerOfLongAgo': return old('customer', caller.id)
    case 'managerOfLongAgo': return old('manager', caller.id)
    case 'forgedCustomer': return { cookie: `koi_customer=${sessionValue('customer', caller.id, clock)}.forged; koi_customer=%%%;;=` }
    case 'forgedManager': return { cookie: `koi_manager=${sessionValue('manager', caller.id, clock)}.forged; koi_manager=%%%;;=` }
    case 'nobody': case 'bank': case 'falseBank': return {}
  }
}

/** The bank, and who would be it, sign the very request. */
export function signature(deps: CredentialDeps, { caller, method, path }: Attempt, body: string): Record<string, string> {
  if (caller.as !== 'bank' && caller.as !== 'falseBank') return {}
  const secret = caller.as === 'bank' ? deps.bankSecret : { ...deps.bankSecret, secret: 'guessed' }
  return createRequestSigner(secret, deps)({ method, path, body })
}
