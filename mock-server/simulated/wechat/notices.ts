import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import type { Bank } from '../../bank/bank-file'
import type { Deps } from '../../deps'
import { openidIn, SIMULATED_MINIPROGRAM } from './miniprogram'
import { TOKEN_NO_GOOD, type Tokens } from './tokens'

/** 服务通知 as it lies on somebody's phone. */
export interface DeliveredNotice {
  id: string
  customerId: string
  page: string
  /** The template's fields, in its order. */
  fields: Readonly<Record<string, string>>
  deliveredAt: Date
}

interface NoticeWorld extends Pick<Deps, 'clock' | 'random'> {
  tokens: Tokens
  people: Bank['customers']
  /** A phone rings. */
  onDelivered(): void
}

const REFUSED = { errcode: 43101, errmsg: 'user refuse to accept the msg' } as const

/** As WeChat limits its fields: a thing's name to 20 characters, an amount to digits with its sign. */
const message = z.strictObject({
  touser: z.string().min(1),
  template_id: z.literal(SIMULATED_MINIPROGRAM.payoutTemplateId),
  page: z.string().min(1).max(1024),
  data: z.strictObject({
    thing1: z.object({ value: z.string().min(1).max(20) }),
    amount2: z.object({ value: z.string().regex(/^¥?\d+(\.\d{1,2})?元?$/) }),
    date3: z.object({ value: z.string().regex(/^\d{4}年\d{1,2}月\d{1,2}日$/) }),
    thing4: z.object({ value: z.string().min(1).max(20) }),
  }),
})

/** One-time subscription messages: each time somebody agrees, one may be sent to him. */
export function serveNotices(app: FastifyInstance, { tokens, people, onDelivered, clock, random }: NoticeWorld) {
  const agreed = new Map<string, number>()
  let delivered: DeliveredNotice[] = []

  /** `wx.requestSubscribeMessage`, once the person has said yes. */
  app.post<{ Querystring: { customer?: string } }>('/simulated/wechat/subscriptions', async ({ query }) => {
    const { openid } = people.find(({ id }) => id === query.customer) ?? people[0]!
    const known = openidIn(SIMULATED_MINIPROGRAM.appId, openid)
    agreed.set(known, (agreed.get(known) ?? 0) + 1)
    return { errMsg: 'requestSubscribeMessage:ok' }
  })

  function deliver(openid: string, { page, data }: z.output<typeof message>) {
    const customerId = people.find((it) => openidIn(SIMULATED_MINIPROGRAM.appId, it.openid) === openid)!.id
    const fields = Object.fromEntries(Object.entries(data).map(([name, { value }]) => [name, value]))
    delivered = [{ id: random.bytes(9).toString('hex'), customerId, page, fields, deliveredAt: clock.now() }, ...delivered]
    onDelivered()
  }

  app.post<{ Querystring: { access_token?: string }; Body: unknown }>('/simulated/wechat/cgi-bin/message/subscribe/send', async ({ query, body }) => {
    if (!tokens.isGood(query.access_token)) return TOKEN_NO_GOOD
    const { data: asked } = message.safeParse(body)
    if (!asked) return { errcode: 47003, errmsg: 'argument invalid' }
    const left = agreed.get(asked.touser) ?? 0
    if (left === 0) return REFUSED
    agreed.set(asked.touser, left - 1)
    deliver(asked.touser, asked)
    return { errcode: 0, errmsg: 'ok' }
  })

  return {
    notices: () => delivered as readonly DeliveredNotice[],
    forget: () => {
      agreed.clear()
      delivered = []
      onDelivered()
    },
  }
}
