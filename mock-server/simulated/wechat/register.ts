import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps'
import { createOneTimeCodes } from '../one-time-codes'
import { CUSTOMER_HOLDER } from '../wecom/oauth'
import { createPeople } from '../wecom/world/people'

/** The bank's mini-program, as WeChat and we know each other on this machine. */
export const SIMULATED_MINIPROGRAM = { appId: 'wx0123456789abcdef', secret: 'simulated-app-secret' } as const

export interface SimulatedWechat extends Pick<Deps, 'clock' | 'random'> {
  demo: Pick<Deps['demo'], 'bank'>
}

interface Login {
  appId: string
  openid: string
  unionid: string
}

/** Another one in every app: nothing is to be learnt from comparing two. */
const openidIn = (appId: string, openid: string) => `${appId.slice(-4)}-${openid}`

type ExchangeQuery = Partial<Record<'appid' | 'secret' | 'js_code' | 'grant_type', string>>

/** WeChat's server, below `/simulated/wechat`, and what `wx.login` brings on the phone somebody holds. */
export function registerSimulatedWechat(app: FastifyInstance, { demo, ...chance }: SimulatedWechat): void {
  const codes = createOneTimeCodes<Login>(chance)
  const people = createPeople(demo.bank)

  /** `wx.login` of the simulated phone: WeChat knows who holds it and which app asks. */
  app.get<{ Querystring: { appid?: string; customer?: string } }>('/simulated/wechat/login', (request, reply) => {
    // Several phones may lie on one desk: each says whose it is; the cookie knows the one opened last.
    const holder = request.query.customer || request.cookies[CUSTOMER_HOLDER] || ''
    const { openid, unionId: unionid } = people.customer(holder) ?? people.customers[0]!
    const appId = request.query.appid ?? SIMULATED_MINIPROGRAM.appId
    const code = codes.issue({ appId, openid: openidIn(appId, openid), unionid })
    return reply.header('cache-control', 'no-store').send({ code, errMsg: 'login:ok' })
  })

  app.get<{ Querystring: ExchangeQuery }>('/simulated/wechat/sns/jscode2session', async ({ query }) => {
    const { appid, secret, js_code: code = '', grant_type: grant } = query
    if (appid !== SIMULATED_MINIPROGRAM.appId) return { errcode: 40013, errmsg: 'invalid appid' }
    if (secret !== SIMULATED_MINIPROGRAM.secret) return { errcode: 40125, errmsg: 'invalid appsecret' }
    if (grant !== 'authorization_code') return { errcode: 40002, errmsg: 'invalid grant_type' }
    const login = codes.redeem(code)
    if (login?.appId !== appid) return { errcode: 40029, errmsg: 'invalid code' }
    return { openid: login.openid, unionid: login.unionid, session_key: 'c2ltdWxhdGVkLXNlc3Npb24=' }
  })
}
