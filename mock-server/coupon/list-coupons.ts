import type { CouponView } from '#shared/coupon/contract'
import { shanghaiDay } from '#shared/time/calendar-day'
import type { Queryable } from '../db/database'
import { couponView, SELECT_COUPON, type CouponRow } from './coupon-view'

/** A customer's own coupons, newest first. */
export async function listCoupons(db: Queryable, customerId: string, now: Date): Promise<CouponView[]> {
  const rows = await db.query<CouponRow>(`${SELECT_COUPON} where customer_id = $1 order by taken_on desc, coupon.id`, [customerId])
  return rows.map((row) => couponView(row, shanghaiDay(now)))
}
