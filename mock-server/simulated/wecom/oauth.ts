import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Wecom } from './wecom'

/** A person of the simulated world: a customer with WeChat, or a member of the bank's WeCom. */
export type SimulatedPerson = { openid: string; externalUserId: string } | { userId: string }

const CODE_LIFE_MS = 5 * 60 * 1000

/** The simulated phone remembers who holds it, and the simulated desktop who sits at it. */
const HOLDERS = { customer: 'simulated_customer', member: 'simulated_member' } as const

/** A local path, so that the phone cannot be sent to another site. */
const localPath = (value: string | undefined) => (value && /^\/(?![/\\])/.test(value) ? value : '/lottery/')

/** Who holds the phone, or sits at the desk; the first of the bank's file where nobody was put there. */
function holder({ world: { people } }: Wecom, request: FastifyRequest, redirect: URL): SimulatedPerson {
  if (redirect.searchParams.get('actor') === 'manager') {
    const { userId } = people.member(request.cookies[HOLDERS.member] ?? '') ?? people.members[0]!
    return { userId }
  }
  const { openid, externalUserId } = people.customer(request.cookies[HOLDERS.customer] ?? '') ?? people.customers[0]!
  return { openid, externalUserId }
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

export interface Oauth {
  /** Whom the code stands for; null where it is none, used or too old. Uses it up. */
  redeem(code: string): SimulatedPerson | null
}

/** OAuth as WeCom does it: a code for the browser, which tells the server once who it stands for. */
export function registerOauth(app: FastifyInstance, wecom: Wecom): Oauth {
  const codes = new Map<string, { person: SimulatedPerson; expiresAt: number }>()
  const now = () => wecom.clock.now().getTime()
  registerHolders(app)
  app.get<{ Querystring: { redirect_uri: string; state: string } }>('/simulated/wecom/connect/oauth2/authorize', (request, reply) => {
    const redirect = new URL(request.query.redirect_uri)
    const code = wecom.random.bytes(16).toString('base64url')
    codes.set(code, { person: holder(wecom, request, redirect), expiresAt: now() + CODE_LIFE_MS })
    redirect.searchParams.set('code', code)
    redirect.searchParams.set('state', request.query.state)
    return reply.redirect(redirect.href)
  })
  return {
    redeem: (code) => {
      const grant = codes.get(code)
      codes.delete(code)
      return grant && grant.expiresAt > now() ? grant.person : null
    },
  }
}
