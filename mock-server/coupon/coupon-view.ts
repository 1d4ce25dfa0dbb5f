import type { CouponView } from '#shared/coupon/contract'
import type { Fen } from '#shared/money/fen'
import type { CalendarDay } from '#shared/time/calendar-day'

/** A coupon together with its offer. */
export interface CouponRow {
  id: string
  name: string
  scene: CouponView['scene']
  amount_fen: Fen
  minimum_spend_fen: Fen
  taken_on: CalendarDay
  usable_until: CalendarDay
  used_at: Date | null
}

/** Ready for `where` and more. */
export const SELECT_COUPON = `
  select coupon.id, name, scene, amount_fen, minimum_spend_fen, taken_on, usable_until, used_at
  from coupon join coupon_offer on coupon_offer.id = coupon.offer_id`

/** The last day a coupon can be used on is usable to its end. */
export const isExpired = ({ usable_until }: Pick<CouponRow, 'usable_until'>, today: CalendarDay): boolean => today > usable_until

function statusOf(coupon: CouponRow, today: CalendarDay): CouponView['status'] {
  if (coupon.used_at !== null) return 'used'
  return isExpired(coupon, today) ? 'expired' : 'usable'
}

/** A coupon as its owner sees it on this day. */
export function couponView(coupon: CouponRow, today: CalendarDay): CouponView {
  const { id, name, scene } = coupon
  return {
    id, name, scene,
    amount: coupon.amount_fen,
    minimumSpend: coupon.minimum_spend_fen,
    takenOn: coupon.taken_on,
    usableUntil: coupon.usable_until,
    status: statusOf(coupon, today),
    usedAt: coupon.used_at?.toISOString() ?? null,
  }
}
