import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ApiError } from '#shared/api/api-error'
import { isOwnPath } from '../../session/own-path'
import { createOneTimeCodes } from '../one-time-codes'
import type { Wecom } from './wecom'

/** A person of the simulated world: a customer with WeChat, or a member of the bank's WeCom. */
export type SimulatedPerson = { openid: string; externalUserId: string; isSnapshot: boolean } | { userId: string }

/** The simulated phone remembers who holds it. */
export const CUSTOMER_HOLDER = 'simulated_customer'
/** WeChat shows him a snapshot of the page: a stand-in asks. */
const SNAPSHOT = 'simulated_snapshot'
/** The simulated desktop remembers who sits at it. */
const MEMBER_HOLDER = 'simulated_member'

/** A local path, so that the phone cannot be sent to another site. */
const localPath = (value: string | undefined) => (value !== undefined && isOwnPath(value) ? value : '/lottery/')

function atDesk({ world: { people } }: Wecom, request: FastifyRequest): { userId: string } {
  const { userId } = people.member(request.cookies[MEMBER_HOLDER] ?? '') ?? people.members[0]!
  return { userId }
}

/** Who holds the phone, or sits at the desk; the first of the bank's file where nobody was put there. */
function holder(wecom: Wecom, request: FastifyRequest, redirect: URL): SimulatedPerson {
  if (redirect.searchParams.get('actor') === 'manager') return atDesk(wecom, request)
  const { people } = wecom.world
  const { openid, externalUserId } = people.customer(request.cookies[CUSTOMER_HOLDER] ?? '') ?? people.customers[0]!
  return { openid, externalUserId, isSnapshot: request.cookies[SNAPSHOT] === '1' }
}

/** Putting a person behind the phone or the desk: QA's links, not part of WeCom. */
function registerHolders(app: FastifyInstance): void {
  app.get<{ Querystring: { customer?: string; member?: string; snapshot?: string; open?: string } }>('/simulated/wecom/phone', (request, reply) => {
    const { customer, member, snapshot, open } = request.query
    if (snapshot) void reply.setCookie(SNAPSHOT, snapshot, { path: '/' })
    if (customer) void reply.setCookie(CUSTOMER_HOLDER, customer, { path: '/' }).clearCookie('koi_customer', { path: '/' }).clearCookie('koi_device', { path: '/' })
    if (member) void reply.setCookie(MEMBER_HOLDER, member, { path: '/' }).clearCookie('koi_manager', { path: '/' })
    return reply.redirect(localPath(open))
  })
}

export interface Oauth {
  /** Whom the code of a browser stands for; null where it is none, used or too old. Uses it up. */
  redeem(code: string): SimulatedPerson | null
  /** The same of a code of `wx.qy.login`: the two are good for nothing in each other's place. */
  redeemMiniprogram(code: string): { userId: string } | null
}

/** OAuth as WeCom does it: a code for the browser, which tells the server once who it stands for. */
export function registerOauth(app: FastifyInstance, wecom: Wecom): Oauth {
  const codes = createOneTimeCodes<SimulatedPerson>(wecom)
  const miniprogramCodes = createOneTimeCodes<{ userId: string }>(wecom)
  registerHolders(app)
  app.get<{ Querystring: { redirect_uri?: string; state?: string } }>('/simulated/wecom/connect/oauth2/authorize', (request, reply) => {
    if (!URL.canParse(request.query.redirect_uri ?? '')) throw new ApiError('OAUTH_REJECTED', 'redirect_uri')
    const redirect = new URL(request.query.redirect_uri!)
    redirect.searchParams.set('code', codes.issue(holder(wecom, request, redirect)))
    redirect.searchParams.set('state', request.query.state ?? '')
    return reply.redirect(redirect.href)
  })
  /** `wx.qy.login`: a mini-program opened in WeCom, where only members are. */
  app.get('/simulated/wecom/miniprogram/login', (request, reply) =>
    reply.header('cache-control', 'no-store').send({ code: miniprogramCodes.issue(atDesk(wecom, request)), errMsg: 'qy.login:ok' }))
  return { redeem: codes.redeem, redeemMiniprogram: miniprogramCodes.redeem }
}
