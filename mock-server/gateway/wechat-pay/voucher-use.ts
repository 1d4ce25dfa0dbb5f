import * as z from 'zod'
import type { VoucherUse, WechatPayGateway, WechatPaySettings } from '../wechat-pay'
import type { Wire } from './wire'

/** 查询代金券详情, as far as it is looked at. */
const coupon = z.object({
  status: z.string(),
  available_end_time: z.iso.datetime({ offset: true }),
  consume_information: z.object({ consume_time: z.iso.datetime({ offset: true }) }).optional(),
})

const unknown: VoucherUse = { state: 'unknown' }

/** A status that is new to us, or a use without its time, is nothing to tell a customer. */
function readUse(body: unknown): VoucherUse {
  const { data } = coupon.safeParse(body)
  if (!data) return unknown
  const usableUntil = new Date(data.available_end_time)
  const usedAt = data.consume_information && new Date(data.consume_information.consume_time)
  if (data.status === 'USED') return usedAt ? { state: 'used', usableUntil, usedAt } : unknown
  if (data.status === 'EXPIRED') return { state: 'lapsed', usableUntil }
  return data.status === 'SENDED' ? { state: 'usable', usableUntil } : unknown
}

/** What became of one coupon. A use that is given back (退款) makes it SENDED again. */
export function createUseWire(wire: Wire, { appId }: WechatPaySettings): WechatPayGateway['findUse'] {
  return async ({ openid, issuerNo }) => {
    const path = `/v3/marketing/favor/users/${encodeURIComponent(openid)}/coupons/${encodeURIComponent(issuerNo)}`
    const answer = await wire.ask('GET', `${path}?${new URLSearchParams({ appid: appId })}`)
    return answer.kind === 'done' ? readUse(answer.body) : unknown
  }
}
