import type { CouponRefusal, CouponView } from '#shared/coupon/contract'
import type { Fen } from '#shared/money/fen'
import type { CalendarDay } from '#shared/time/calendar-day'
import { isExpired, type CouponRow } from './coupon-view'

/** A payment a coupon is held against. */
export interface Payment {
  scene: CouponView['scene']
  payment: Fen
}

/** Why a coupon cannot be used in this payment; null when it can. What is wrong with the coupon is told first. */
export function judgePayment(coupon: CouponRow, { scene, payment }: Payment, today: CalendarDay): CouponRefusal | null {
  if (coupon.used_at !== null) return 'ALREADY_USED'
  if (isExpired(coupon, today)) return 'EXPIRED'
  if (scene !== coupon.scene) return 'OTHER_SCENE'
  return payment < coupon.minimum_spend_fen ? 'BELOW_MINIMUM' : null
}
