import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps'
import { SIMULATED_MINIPROGRAM } from './miniprogram'

const LIFE_MS = 2 * 60 * 60 * 1000

export interface Tokens {
  isGood(token: string | undefined): boolean
}

type TokenQuestion = Partial<Record<'grant_type' | 'appid' | 'secret', string>>

/** The stable access token: who asks while it lives is given the same one. */
export function createTokens(app: FastifyInstance, { clock, random }: Pick<Deps, 'clock' | 'random'>): Tokens {
  let current: { token: string; endsAt: number } | null = null
  const now = () => clock.now().getTime()
  const isAlive = () => current !== null && current.endsAt > now() && current.endsAt - now() <= LIFE_MS

  app.post<{ Body: TokenQuestion }>('/simulated/wechat/cgi-bin/stable_token', async ({ body }) => {
    if (body.appid !== SIMULATED_MINIPROGRAM.appId) return { errcode: 40013, errmsg: 'invalid appid' }
    if (body.secret !== SIMULATED_MINIPROGRAM.secret) return { errcode: 40125, errmsg: 'invalid appsecret' }
    if (body.grant_type !== 'client_credential') return { errcode: 40002, errmsg: 'invalid grant_type' }
    if (!isAlive()) current = { token: random.bytes(24).toString('base64url'), endsAt: now() + LIFE_MS }
    return { access_token: current!.token, expires_in: Math.ceil((current!.endsAt - now()) / 1000) }
  })

  return { isGood: (token) => isAlive() && token === current!.token }
}

/** What WeChat says to a token that is none, or no more. */
export const TOKEN_NO_GOOD = { errcode: 40001, errmsg: 'invalid credential, access_token is invalid or not latest' } as const
