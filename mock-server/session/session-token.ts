import type { SessionActor } from './session-cookie'

/** What a mini-program sends with every request, where a browser sends cookies: who, since when, and on which device. */
export interface TokenContent {
  actor: SessionActor
  id: string
  /** In ms since 1970. */
  issuedAt: number
  deviceId: string
}

const BEARER = /^Bearer (\S+)$/

export const tokenIn = (authorization: string | undefined): string | null => BEARER.exec(authorization ?? '')?.[1] ?? null

/** To be signed. */
export const tokenText = ({ actor, id, issuedAt, deviceId }: TokenContent) => [actor, id, issuedAt, deviceId].join('~')

/** What we once signed, however long ago; null for anything else. */
export function readToken(unsign: (token: string) => { valid: boolean; value: string | null }, token: string): TokenContent | null {
  const { valid, value } = unsign(token)
  const [actor, id, issuedAt, deviceId] = ((valid && value) || '').split('~')
  return id && deviceId ? { actor: actor as SessionActor, id, issuedAt: Number(issuedAt), deviceId } : null
}
