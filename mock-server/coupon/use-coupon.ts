import { ApiError } from '#shared/api/api-error'
import type { CouponRefusal, CouponView } from '#shared/coupon/contract'
import { shanghaiDay } from '#shared/time/calendar-day'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { couponView, SELECT_COUPON, type CouponRow } from './coupon-view'
import { judgePayment, type Payment } from './judge-payment'

export type UseCouponAnswer = { outcome: 'used'; coupon: CouponView } | { outcome: 'refused'; refusal: CouponRefusal }

/** His own only. Throws OFFER_NOT_FOUND, for a coupon of another customer too. */
async function lockCoupon(tx: Queryable, couponId: string, customerId: string): Promise<CouponRow> {
  const [coupon] = await tx.query<CouponRow>(`${SELECT_COUPON} where coupon.id = $1 and customer_id = $2 for no key update of coupon`, [
    couponId, customerId,
  ])
  if (!coupon) throw new ApiError('OFFER_NOT_FOUND', couponId)
  return coupon
}

/** Uses a coupon in one payment, once (C22): the scene must be its own and the payment large enough. Throws OFFER_NOT_FOUND. */
export async function useCoupon(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  couponId: string,
  customerId: string,
  payment: Payment,
): Promise<UseCouponAnswer> {
  const now = clock.now()
  return db.transaction(async (tx) => {
    const coupon = await lockCoupon(tx, couponId, customerId)
    const refusal = judgePayment(coupon, payment, shanghaiDay(now))
    if (refusal !== null) return { outcome: 'refused', refusal }
    await tx.query('update coupon set used_at = $2, used_scene = $3 where id = $1', [couponId, now, payment.scene])
    return { outcome: 'used', coupon: couponView({ ...coupon, used_at: now }, shanghaiDay(now)) }
  })
}
