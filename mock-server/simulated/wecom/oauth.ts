import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Clock } from '#shared/time/clock'
import type { Random } from '../../random'

/** A person of the simulated world: a customer with WeChat, or a member of the bank's WeCom. */
export type SimulatedPerson = { openid: string; externalUserId: string } | { userId: string }

export interface SimulatedWecom {
  clock: Clock
  random: Random
  corpId: string
  secret: string
  customers: ReadonlyMap<string, SimulatedPerson>
  members: ReadonlyMap<string, SimulatedPerson>
}

const CODE_LIFE_MS = 5 * 60 * 1000
const TOKEN_LIFE_S = 7200

/** The simulated phone remembers who holds it, and the simulated desktop who sits at it. */
const HOLDERS = { customer: 'simulated_customer', member: 'simulated_member' } as const

/** A local path, so that the phone cannot be sent to another site. */
const localPath = (value: string | undefined) => (value && /^\/(?![/\\])/.test(value) ? value : '/lottery/')

function holder(world: SimulatedWecom, request: FastifyRequest, redirect: URL): SimulatedPerson {
  const isMember = redirect.searchParams.get('actor') === 'manager'
  const people = isMember ? world.members : world.customers
  const id = request.cookies[isMember ? HOLDERS.member : HOLDERS.customer]
  return people.get(id ?? '') ?? [...people.values()][0]!
}

/** Putting a person behind the phone or the desk: QA's links, not part of WeCom. */
function registerHolders(app: FastifyInstance): void {
  app.get<{ Querystring: { customer?: string; member?: string; open?: string } }>('/simulated/wecom/phone', (request, reply) => {
    const { customer, member, open } = request.query
    if (customer) void reply.setCookie(HOLDERS.customer, customer, { path: '/' }).clearCookie('koi_customer', { path: '/' }).clearCookie('koi_device', { path: '/' })
    if (member) void reply.setCookie(HOLDERS.member, member, { path: '/' }).clearCookie('koi_manager', { path: '/' })
    return reply.redirect(localPath(open))
  })
}

/** OAuth as WeCom does it: a code for the browser, then who it stands for, told to the server once. */
export function registerOauth(app: FastifyInstance, world: SimulatedWecom): void {
  const codes = new Map<string, { person: SimulatedPerson; expiresAt: number }>()
  const tokens = new Map<string, number>()
  const now = () => world.clock.now().getTime()
  registerHolders(app)

  app.get<{ Querystring: { redirect_uri: string; state: string } }>('/simulated/wecom/connect/oauth2/authorize', (request, reply) => {
    const redirect = new URL(request.query.redirect_uri)
    const code = world.random.bytes(16).toString('base64url')
    codes.set(code, { person: holder(world, request, redirect), expiresAt: now() + CODE_LIFE_MS })
    redirect.searchParams.set('code', code)
    redirect.searchParams.set('state', request.query.state)
    return reply.redirect(redirect.href)
  })

  app.get<{ Querystring: { corpid: string; corpsecret: string } }>('/simulated/wecom/cgi-bin/gettoken', (request) => {
    const { corpid, corpsecret } = request.query
    if (corpid !== world.corpId) return { errcode: 40013, errmsg: 'invalid corpid' }
    if (corpsecret !== world.secret) return { errcode: 40001, errmsg: 'invalid credential' }
    const token = world.random.bytes(24).toString('base64url')
    tokens.set(token, now() + TOKEN_LIFE_S * 1000)
    return { errcode: 0, errmsg: 'ok', access_token: token, expires_in: TOKEN_LIFE_S }
  })

  app.get<{ Querystring: { access_token: string; code: string } }>('/simulated/wecom/cgi-bin/auth/getuserinfo', (request) => {
    const expiresAt = tokens.get(request.query.access_token)
    if (expiresAt === undefined) return { errcode: 40014, errmsg: 'invalid access_token' }
    if (expiresAt <= now()) return { errcode: 42001, errmsg: 'access_token expired' }
    const grant = codes.get(request.query.code)
    codes.delete(request.query.code)
    if (!grant || grant.expiresAt <= now()) return { errcode: 40029, errmsg: 'invalid code' }
    const { person } = grant
    if ('userId' in person) return { errcode: 0, errmsg: 'ok', userid: person.userId }
    return { errcode: 0, errmsg: 'ok', openid: person.openid, external_userid: person.externalUserId }
  })
}
