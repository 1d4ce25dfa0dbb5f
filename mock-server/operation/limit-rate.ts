import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ApiError } from '#shared/api/api-error'
import type { Clock } from '#shared/time/clock'
import { sessionId, type SessionActor } from '../session/session-cookie'

/** How many requests one person may send in a minute: far more than hands can, far fewer than a script. */
export type RateLimit = Readonly<Record<SessionActor, number>>

export const DEFAULT_RATE_LIMIT: RateLimit = { customer: 150, manager: 600 }

const ACTORS = ['customer', 'manager'] as const

function personOf(request: FastifyRequest, clock: Clock): { actor: SessionActor; id: string } | null {
  for (const actor of ACTORS) {
    const id = sessionId(request, actor, clock)
    if (id !== null) return { actor, id }
  }
  return null
}

/**
 * Stops scripts by who is signed in and never by address: a whole branch stands behind one Wi-Fi (K11). Who is signed in as
 * nobody changes nothing that costs anything; floods of those are for the gateway in front, which sees the addresses.
 */
export async function limitRate(app: FastifyInstance, clock: Clock, limit: RateLimit): Promise<void> {
  await app.register(rateLimit, {
    timeWindow: '1 minute',
    max: (request) => limit[personOf(request, clock)!.actor],
    // It is asked before the list of those who are let through.
    keyGenerator: (request) => Object.values(personOf(request, clock) ?? { actor: 'nobody' }).join(':'),
    allowList: (request) => !request.url.startsWith('/api/') || personOf(request, clock) === null,
    errorResponseBuilder: () => new ApiError('TOO_MANY_REQUESTS'),
  })
}
