import type { FastifyInstance } from 'fastify'
import type { Bank } from '../../bank/bank-file'
import type { Deps } from '../../deps'
import { createOneTimeCodes } from '../one-time-codes'
import { TOKEN_NO_GOOD, type Tokens } from './tokens'

interface PhoneWorld extends Pick<Deps, 'clock' | 'random'> {
  tokens: Tokens
  people: Bank['customers']
}

/** The phone a person's WeChat is tied to: a code on his phone, and the number for it on WeChat's server. */
export function servePhones(app: FastifyInstance, { tokens, people, ...chance }: PhoneWorld): void {
  const codes = createOneTimeCodes<string>(chance)

  /** The button `getPhoneNumber`, once the person has said yes to WeChat's question. */
  app.get<{ Querystring: { customer?: string } }>('/simulated/wechat/phone-code', (request, reply) => {
    const { phone } = people.find(({ id }) => id === request.query.customer) ?? people[0]!
    return reply.header('cache-control', 'no-store').send({ code: codes.issue(phone), errMsg: 'getPhoneNumber:ok' })
  })

  app.post<{ Querystring: { access_token?: string }; Body: { code?: string } }>(
    '/simulated/wechat/wxa/business/getuserphonenumber',
    async ({ query, body }) => {
      if (!tokens.isGood(query.access_token)) return TOKEN_NO_GOOD
      const phone = codes.redeem(body.code ?? '')
      if (phone === null) return { errcode: 40029, errmsg: 'invalid code' }
      return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86' } }
    },
  )
}
