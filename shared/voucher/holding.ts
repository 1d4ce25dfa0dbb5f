import type { CouponView } from '../coupon/contract'
import { conditionText, validityText } from '../coupon/coupon-text'
import type { Fen } from '../money/fen'
import type { VoucherView } from './contract'
import { payoutKindTexts } from './payout-kind-text'
import { standingText } from './voucher-text'

/** A prize or a coupon, as one line of 我的. */
export interface Holding {
  id: string
  amount: Fen
  title: string
  note: string
  isOver: boolean
  /** More of it is told where all of its kind are. */
  kind: 'voucher' | 'coupon'
}

const ofVoucher = (voucher: VoucherView): Holding => ({
  id: voucher.id,
  amount: voucher.amount,
  title: voucher.campaignName,
  note: `${payoutKindTexts[voucher.kind]} · ${standingText(voucher)} · 编号 ${voucher.code}`,
  isOver: voucher.status === 'used' || voucher.status === 'expired',
  kind: 'voucher',
})

const ofCoupon = (coupon: CouponView): Holding => ({
  id: coupon.id,
  amount: coupon.amount,
  title: coupon.name,
  note: `${conditionText(coupon)} · ${validityText(coupon)}`,
  isOver: coupon.status !== 'usable',
  kind: 'coupon',
})

/** The latest of both kinds, newest first. Of a coupon only the day is known: it counts from its beginning. */
export function latestHoldings(vouchers: readonly VoucherView[], coupons: readonly CouponView[], count: number): Holding[] {
  const dated = [
    ...vouchers.map((it) => ({ at: Date.parse(it.drawnAt), holding: ofVoucher(it) })),
    ...coupons.map((it) => ({ at: Date.parse(`${it.takenOn}T00:00:00+08:00`), holding: ofCoupon(it) })),
  ]
  dated.sort((one, other) => other.at - one.at)
  return dated.slice(0, count).map(({ holding }) => holding)
}
