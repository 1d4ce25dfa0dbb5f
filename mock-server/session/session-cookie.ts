import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '#shared/time/clock'

export type SessionActor = 'customer' | 'manager'

const cookieName = (actor: SessionActor) => `koi_${actor}`

const LIFE_MS = 7 * 24 * 60 * 60 * 1000

/** The session is the signed cookie itself, `id.issued`: the server keeps nothing between requests. */
export function startSession(reply: FastifyReply, actor: SessionActor, id: string, clock: Clock): void {
  void reply.setCookie(cookieName(actor), `${id}.${clock.now().getTime()}`, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: 'auto',
    signed: true,
    maxAge: LIFE_MS / 1000,
  })
}

/** Who is signed in as `actor`; null without a cookie, with a forged one, or with one that has expired. */
export function sessionId(request: FastifyRequest, actor: SessionActor, clock: Clock): string | null {
  const { valid, value } = request.unsignCookie(request.cookies[cookieName(actor)] ?? '')
  const [id, issued] = (valid ? value : '').split('.')
  const age = clock.now().getTime() - Number(issued)
  return id && Math.abs(age) < LIFE_MS ? id : null
}
