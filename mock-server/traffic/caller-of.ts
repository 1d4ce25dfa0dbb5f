import type { FastifyRequest } from 'fastify'
import type { Actor } from '#shared/api/define-contract'
import type { CallerDeps } from '../session/find-caller'
import { sessionId, type SessionActor } from '../session/session-cookie'

function signedIn(request: FastifyRequest, actors: readonly SessionActor[], { clock }: Pick<CallerDeps, 'clock'>): string | null {
  for (const actor of actors) {
    const id = sessionId(request, actor, clock)
    if (id !== null) return `${actor} ${id}`
  }
  return null
}

/**
 * `customer cust-02`, `manager lin-wanqing`, `bank`; null where nobody is signed in. One browser may hold a phone and sit
 * at a desk: the endpoint says which of the two calls.
 */
export function callerOf(request: FastifyRequest, actor: Actor, deps: Pick<CallerDeps, 'clock' | 'isSignedByBank'>): string | null {
  if (actor === 'bank') return deps.isSignedByBank(request) ? 'bank' : null
  return signedIn(request, actor === 'anyone' ? ['customer', 'manager'] : [actor], deps)
}
