import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ApiError } from '#shared/api/api-error'
import type { Clock } from '#shared/time/clock'
import { sessionId, type SessionActor } from '../session/session-cookie'

/** How many requests one person may send in a minute: far more than hands can, far fewer than a script. */
export type RateLimit = Readonly<Record<SessionActor, number>>

export const DEFAULT_RATE_LIMIT: RateLimit = { customer: 150, manager: 600 }

const ACTORS = ['customer', 'manager'] as const

const NOBODY = 'nobody'

/** A material's link is opened as a page, and written down each time. */
const COUNTED = ['/api/', '/materials/']

/**
 * `customer:cust-02`; who is not signed in, and who asks for a page and not for data, is nobody. By the route, not by the
 * address: `/%61pi/` leads to the same one.
 */
function keyOf(request: FastifyRequest, clock: Clock): string {
  const route = request.routeOptions.url ?? ''
  if (!COUNTED.some((it) => route.startsWith(it))) return NOBODY
  for (const actor of ACTORS) {
    const id = sessionId(request, actor, clock)
    if (id !== null) return `${actor}:${id}`
  }
  return NOBODY
}

const actorOf = (key: string) => key.slice(0, key.indexOf(':')) as SessionActor

/**
 * Stops scripts by who is signed in and never by address: a whole branch stands behind one Wi-Fi (K11). Who is signed in as
 * nobody changes nothing that costs anything; floods of those are for the gateway in front, which sees the addresses.
 */
export async function limitRate(app: FastifyInstance, clock: Clock, limit: RateLimit): Promise<void> {
  await app.register(rateLimit, {
    timeWindow: '1 minute',
    // Asked first, and once: a session is a signature to be checked.
    keyGenerator: (request) => keyOf(request, clock),
    allowList: (_request, key) => key === NOBODY,
    max: (_request, key) => limit[actorOf(key)],
    errorResponseBuilder: () => new ApiError('TOO_MANY_REQUESTS'),
  })
}
