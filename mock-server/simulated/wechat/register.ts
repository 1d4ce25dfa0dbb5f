import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps'
import { createOneTimeCodes } from '../one-time-codes'
import { CUSTOMER_HOLDER } from '../wecom/oauth'
import { createPeople } from '../wecom/world/people'
import { openidIn, SIMULATED_MINIPROGRAM } from './miniprogram'
import { serveNotices, type DeliveredNotice } from './notices'
import { servePhones } from './phones'
import { createTokens } from './tokens'

export interface SimulatedWechat extends Pick<Deps, 'clock' | 'random'> {
  demo: Pick<Deps['demo'], 'bank'>
  /** A phone rings. */
  onDelivered(): void
}

/** QA's hand on WeChat's server. */
export interface WechatHandle {
  /** The subscription messages on customers' phones, newest first. */
  notices(): readonly DeliveredNotice[]
  forget(): void
}

interface Login {
  appId: string
  openid: string
  unionid: string
}

type ExchangeQuery = Partial<Record<'appid' | 'secret' | 'js_code' | 'grant_type', string>>

/** WeChat's server, below `/simulated/wechat`, and what `wx.login` and its like bring on the phone somebody holds. */
export function registerSimulatedWechat(app: FastifyInstance, { demo, onDelivered, ...chance }: SimulatedWechat): WechatHandle {
  const codes = createOneTimeCodes<Login>(chance)
  const people = createPeople(demo.bank)
  const tokens = createTokens(app, chance)

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

  servePhones(app, { ...chance, tokens, people: demo.bank.customers })
  return serveNotices(app, { ...chance, tokens, people: demo.bank.customers, onDelivered })
}
