import * as z from 'zod'
import { toFen } from '#shared/money/fen'
import type { FoundPayout, WechatPaySettings } from '../wechat-pay'
import { nothingFound, type PayoutWire } from './payout-wire'
import { toResult, unreadable } from './to-result'
import type { Wire } from './wire'

const sent = z.object({ coupon_id: z.string().min(1) })

const couponList = z.object({
  total_count: z.int(),
  data: z.array(z.object({
    coupon_id: z.string(),
    out_request_no: z.string().optional(),
    normal_coupon_information: z.object({ coupon_amount: z.int() }),
  })).default([]),
})

function pick(body: unknown, outRequestNo: string): FoundPayout {
  const { data: list } = couponList.safeParse(body)
  if (!list) return { state: 'unknown' }
  const coupon = list.data.find(({ out_request_no }) => out_request_no === outRequestNo)
  if (coupon) return { state: 'accepted', issuerNo: coupon.coupon_id, amount: toFen(coupon.normal_coupon_information.coupon_amount) }
  return list.total_count === 0 ? nothingFound : { state: 'unknown' }
}

/** 立减金: a coupon of one stock, with an amount and a minimum of its own. */
export function createVoucherWire(wire: Wire, { appId, merchantId, stockId }: WechatPaySettings): PayoutWire {
  const path = (openid: string) => `/v3/marketing/favor/users/${encodeURIComponent(openid)}/coupons`
  return {
    send: async ({ openid, outRequestNo, amount, minimumSpend }) => {
      const answer = await wire.ask('POST', path(openid), {
        stock_id: stockId, out_request_no: outRequestNo, appid: appId, stock_creator_mchid: merchantId,
        coupon_value: amount, coupon_minimum: minimumSpend,
      })
      return toResult(answer, (body) => {
        const { data } = sent.safeParse(body)
        return data ? { outcome: 'accepted', issuerNo: data.coupon_id } : unreadable
      })
    },
    /**
     * The list of a customer's coupons. The simulated issuer filters it by `out_request_no` and tells it per coupon;
     * WeChat Pay does neither, so there it can only say that the customer has none, or that it is not known. Either way
     * the same order is sent again under its own number, which WeChat Pay answers with the coupon of the first time.
     */
    find: async ({ openid, outRequestNo }) => {
      const query = new URLSearchParams({ appid: appId, stock_id: stockId, creator_mchid: merchantId, out_request_no: outRequestNo })
      const answer = await wire.ask('GET', `${path(openid)}?${query}`)
      return answer.kind === 'done' ? pick(answer.body, outRequestNo) : { state: 'unknown' }
    },
  }
}
