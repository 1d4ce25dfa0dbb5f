import type { Wecom } from '../wecom'
import type { Oauth } from '../oauth'
import { given, type Apis } from './api'
import { AGENT_TICKET_RATE, CORP_TICKET_RATE, type RateLimit } from './rate-limit'
import { WecomError } from './wecom-error'

/** Only whom a member in the app's range follows has an external_userid for it. */
function externalUserIdOf({ world }: Wecom, externalUserId: string): { external_userid?: string } {
  const customer = world.people.customerOf(externalUserId)
  const isFollowed = customer && world.contacts.ofCustomer(customer.id).some(({ memberId }) => world.people.member(memberId)!.isInRange)
  return isFollowed ? { external_userid: externalUserId } : {}
}

/** Tokens, tickets, and who is holding the phone. */
export function authApis(wecom: Wecom, rates: RateLimit, oauth: Oauth): Apis {
  const { corp, credentials } = wecom
  const ticket = (kind: 'corpTicket' | 'agentTicket') => {
    const { value, expiresInS } = credentials[kind].issue()
    return { ticket: value, expires_in: expiresInS }
  }
  return {
    gettoken: {
      method: 'GET',
      isOpen: true,
      answer: ({ query }) => {
        if (given(query.corpid, 41002) !== corp.corpId) throw new WecomError(40013)
        if (given(query.corpsecret, 41004) !== corp.secret) throw new WecomError(40001)
        const { value, expiresInS } = credentials.token.issue()
        return { access_token: value, expires_in: expiresInS }
      },
    },
    get_jsapi_ticket: {
      method: 'GET',
      answer: () => {
        rates.count('corp ticket', CORP_TICKET_RATE)
        return ticket('corpTicket')
      },
    },
    'ticket/get': {
      method: 'GET',
      answer: ({ query }) => {
        if (query.type !== 'agent_config') throw new WecomError(40005)
        rates.count('agent ticket', AGENT_TICKET_RATE)
        return ticket('agentTicket')
      },
    },
    'auth/getuserinfo': {
      method: 'GET',
      answer: ({ query }) => {
        const person = oauth.redeem(given(query.code, 41008))
        if (!person) throw new WecomError(40029)
        if ('userId' in person) return { userid: person.userId }
        if (person.isSnapshot) return { openid: person.openid, is_snapshotuser: 1 }
        return { openid: person.openid, ...externalUserIdOf(wecom, person.externalUserId) }
      },
    },
    'miniprogram/jscode2session': {
      method: 'GET',
      answer: ({ query }) => {
        const member = oauth.redeemMiniprogram(given(query.js_code, 40029))
        if (!member) throw new WecomError(40029)
        return { corpid: corp.corpId, userid: member.userId, session_key: 'c2ltdWxhdGVkLXNlc3Npb24=' }
      },
    },
    'idconvert/unionid_to_external_userid': {
      method: 'POST',
      answer: ({ body }) => {
        const customer = wecom.world.people.customerOfUnion(given(body.unionid, 40058))
        return customer ? externalUserIdOf(wecom, customer.externalUserId) : {}
      },
    },
  }
}
