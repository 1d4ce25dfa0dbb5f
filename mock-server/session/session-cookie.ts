import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '#shared/time/clock'
import { readToken, tokenIn } from './session-token'

export type SessionActor = 'customer' | 'manager'

const cookieName = (actor: SessionActor) => `koi_${actor}`

const LIFE_MS = 7 * 24 * 60 * 60 * 1000

/**
 * What is signed: `actor.id.issued`. The server keeps nothing between requests. The actor stands in it because a name of
 * a cookie is not signed: a customer could give his own cookie a manager's name.
 */
export const sessionValue = (actor: SessionActor, id: string, clock: Clock) => `${actor}.${id}.${clock.now().getTime()}`

export function startSession(reply: FastifyReply, actor: SessionActor, id: string, clock: Clock): void {
  void reply.setCookie(cookieName(actor), sessionValue(actor, id, clock), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    signed: true,
    maxAge: LIFE_MS / 1000,
  })
}

interface Session {
  actor: string | undefined
  id: string | undefined
  issuedAt: number
}

function cookieSession(request: FastifyRequest, actor: SessionActor): Session {
  const { valid, value } = request.unsignCookie(request.cookies[cookieName(actor)] ?? '')
  const [signedActor, id, issued] = (valid ? value : '').split('.')
  return { actor: signedActor, id, issuedAt: Number(issued) }
}

const tokenSession = (request: FastifyRequest, token: string) => readToken((it) => request.unsignCookie(it), token)

/**
 * Who is signed in as `actor`; null without a cookie, with a forged one, or with one that has expired. By the token of a
 * mini-program where it sends one: cookies beside it count for nothing.
 */
export function sessionId(request: FastifyRequest, actor: SessionActor, clock: Clock): string | null {
  const token = tokenIn(request.headers.authorization)
  const session = token === null ? cookieSession(request, actor) : tokenSession(request, token)
  if (!session?.id || session.actor !== actor) return null
  return Math.abs(clock.now().getTime() - session.issuedAt) < LIFE_MS ? session.id : null
}

const DEVICE_COOKIE = 'koi_device'
const DEVICE_LIFE_S = 400 * 24 * 60 * 60

/** Marks the device at its first sign-in, for good: one device draws once (K11). Not a word of who holds it. */
export function markDevice(request: FastifyRequest, reply: FastifyReply, deviceId: string): void {
  if (deviceOf(request) !== null) return
  void reply.setCookie(DEVICE_COOKIE, deviceId, { path: '/', httpOnly: true, sameSite: 'lax', signed: true, maxAge: DEVICE_LIFE_S })
}

/** Null where the device has no mark, or a forged one. */
export function deviceOf(request: FastifyRequest): string | null {
  const token = tokenIn(request.headers.authorization)
  if (token !== null) return tokenSession(request, token)?.deviceId ?? null
  const { valid, value } = request.unsignCookie(request.cookies[DEVICE_COOKIE] ?? '')
  return valid ? value : null
}

export interface Bearer {
  session: { actor: SessionActor; id: string } | null
  deviceId: string | null
}

/** What the browser of somebody who has just signed in would send, for whoever plays one. */
export function signedCookies(app: FastifyInstance, { session, deviceId }: Bearer, clock: Clock): Record<string, string> {
  return {
    ...(session && { [cookieName(session.actor)]: app.signCookie(sessionValue(session.actor, session.id, clock)) }),
    ...(deviceId !== null && { [DEVICE_COOKIE]: app.signCookie(deviceId) }),
  }
}
