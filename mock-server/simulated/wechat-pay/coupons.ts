import type { FastifyInstance } from 'fastify'
import * as z from 'zod'
import { toFen } from '#shared/money/fen'
import type { Faults } from './faults'
import { usableUntil, type CouponUse, type IssuerBook, type PaidRow } from './issuer-book'
import { IssuerError } from './issuer-error'
import type { SimulatedWechatPay } from './issuer-world'
import { readOrder } from './read-order'
import { shanghaiTime } from './shanghai-time'

const couponOrder = z.object({
  stock_id: z.string(),
  out_request_no: z.string().regex(/^[\w|*-]{1,128}$/),
  appid: z.string(),
  stock_creator_mchid: z.string(),
  coupon_value: z.int().positive(),
  coupon_minimum: z.int().nonnegative(),
})

/** A coupon as the list tells it. `out_request_no` is an addition of ours: WeChat Pay's list does not hold it. */
const toCoupon = ({ issuerNo, outRequestNo, amount, at }: PaidRow, { merchantId, stockId }: SimulatedWechatPay) => ({
  stock_creator_mchid: merchantId, stock_id: stockId, coupon_id: issuerNo, out_request_no: outRequestNo,
  status: 'SENDED', create_time: at, coupon_type: 'NORMAL', normal_coupon_information: { coupon_amount: amount },
})

function statusOf(row: PaidRow, use: CouponUse | undefined, now: Date): 'SENDED' | 'USED' | 'EXPIRED' {
  if (use) return 'USED'
  return now > usableUntil(row) ? 'EXPIRED' : 'SENDED'
}

/** One coupon with what became of it, as 查询代金券详情 tells it. */
const toCouponInDetail = (row: PaidRow, use: CouponUse | undefined, world: SimulatedWechatPay) => ({
  ...toCoupon(row, world),
  status: statusOf(row, use, world.clock.now()),
  available_begin_time: row.at,
  available_end_time: shanghaiTime(usableUntil(row)),
  ...(use && { consume_information: { consume_time: use.at, consume_mchid: world.merchantId, transaction_id: use.transactionId } }),
})

/** 立减金: sending a coupon, and the coupons of a customer, here filtered by the merchant's number. */
export function registerCoupons(scope: FastifyInstance, world: SimulatedWechatPay, book: IssuerBook, faults: Faults): void {
  scope.post<{ Params: { openid: string } }>('/v3/marketing/favor/users/:openid/coupons', (request, reply) => {
    const order = readOrder(request.body, couponOrder)
    if (order.appid !== world.appId) throw new IssuerError('APPID_MCHID_NOT_MATCH')
    if (order.stock_id !== world.stockId || order.stock_creator_mchid !== world.merchantId) throw new IssuerError('RESOURCE_NOT_EXISTS')
    return faults.answer(reply, () => {
      const { issuerNo } = book.pay({
        kind: 'voucher', outRequestNo: order.out_request_no, openid: request.params.openid,
        amount: toFen(order.coupon_value), minimumSpend: order.coupon_minimum, mismatch: 'PARAM_ERROR',
      })
      return { coupon_id: issuerNo }
    })
  })

  scope.get<{ Params: { openid: string }; Querystring: { out_request_no: string } }>(
    '/v3/marketing/favor/users/:openid/coupons',
    async ({ params, query }) => {
      const row = book.find('voucher', query.out_request_no)
      const data = row?.openid === params.openid ? [toCoupon(row, world)] : []
      return { data, total_count: data.length, limit: 20, offset: 0 }
    },
  )

  scope.get<{ Params: { openid: string; couponId: string }; Querystring: { appid: string } }>(
    '/v3/marketing/favor/users/:openid/coupons/:couponId',
    async ({ params, query }) => {
      if (query.appid !== world.appId) throw new IssuerError('APPID_MCHID_NOT_MATCH')
      const coupon = book.coupon(params.openid, params.couponId)
      if (!coupon) throw new IssuerError('RESOURCE_NOT_EXISTS')
      return toCouponInDetail(coupon.row, coupon.use, world)
    },
  )
}
