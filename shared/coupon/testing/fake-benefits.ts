import type { TransportRequest } from '../../api/transport'
import { toFen } from '../../money/fen'
import type { ReferralView } from '../../referral/contract'
import type { SignInView } from '../../sign-in/contract'
import type { CalendarDay } from '../../time/calendar-day'
import type { CouponRefusal, CouponView, OfferView } from '../contract'

const today = '2026-02-12' as CalendarDay

const offer = (change: Partial<OfferView>): OfferView => ({
  id: 'breakfast', kind: 'daily', name: '早餐立减', scene: 'dining', amount: toFen(300), minimumSpend: toFen(1000), validDays: 3,
  streakDays: null, refusal: null, ...change,
})

const coupon = (change: Partial<CouponView>): CouponView => ({
  id: 'c1', name: '加油立减', scene: 'fuel', amount: toFen(1000), minimumSpend: toFen(20_000), takenOn: today,
  usableUntil: '2026-02-28' as CalendarDay, status: 'usable', usedAt: null, ...change,
})

/** What a bank has for customers who come back, in memory: invitations, sign-ins and coupons. */
export class FakeBenefits {
  referral: ReferralView | null = {
    code: 'a1b2c3', maskedName: '陈**', opened: 4, invited: 2, earned: toFen(500),
    tiers: [
      { invited: 1, amount: toFen(500), state: 'paid' },
      { invited: 3, amount: toFen(1000), state: 'open' },
      { invited: 5, amount: toFen(2000), state: 'soldOut' },
    ],
  }
  signIns: SignInView = { today, isSignedToday: false, streak: 1, days: ['2026-02-02', '2026-02-11'] as CalendarDay[] }
  offers: OfferView[] = [
    offer({}),
    offer({ id: 'newcomer', kind: 'newcomer', name: '新客见面券', scene: 'supermarket', refusal: 'NOT_ADDED' }),
    offer({ id: 'streak', kind: 'signIn', name: '七天加油券', scene: 'fuel', streakDays: 7, refusal: 'STREAK_TOO_SHORT' }),
    offer({ id: 'gone', name: '电影半价', scene: 'cinema', refusal: 'SOLD_OUT' }),
  ]
  coupons: CouponView[] = [coupon({}), coupon({ id: 'c2', name: '超市立减', scene: 'supermarket', status: 'used' })]
  /** Why no offer can be taken, or no coupon used, though the list says otherwise. */
  offerRefusal: OfferView['refusal'] = null
  couponRefusal: CouponRefusal | null = null

  /** Undefined for what is none of these. */
  answer({ method, path }: TransportRequest): unknown {
    const [, id] = /^\/api\/[^/]+\/([^/]+)/.exec(path) ?? []
    if (path.endsWith('/invitation')) return { referral: this.referral }
    if (path === '/api/sign-ins') return method === 'POST' ? this.sign() : this.signIns
    if (path === '/api/coupon-offers') return { offers: this.offers }
    if (path === '/api/coupons') return { coupons: this.coupons }
    if (path.startsWith('/api/coupon-offers/')) return this.take(id!)
    return path.endsWith('/use') ? this.use(id!) : undefined
  }

  private sign(): SignInView {
    const { streak, days } = this.signIns
    return (this.signIns = { today, isSignedToday: true, streak: streak + 1, days: [...days, today] })
  }

  private take(offerId: string) {
    const found = this.offers.find(({ id }) => id === offerId)!
    const refusal = this.offerRefusal ?? found.refusal
    if (refusal) return { outcome: 'refused', refusal }
    found.refusal = 'ALREADY_TAKEN'
    const { name, scene, amount, minimumSpend } = found
    const taken = coupon({ id: `c-${offerId}`, name, scene, amount, minimumSpend })
    this.coupons = [taken, ...this.coupons]
    return { outcome: 'taken', coupon: taken }
  }

  private use(couponId: string) {
    if (this.couponRefusal) return { outcome: 'refused', refusal: this.couponRefusal }
    const used = Object.assign(this.coupons.find(({ id }) => id === couponId)!, { status: 'used', usedAt: '2026-02-12T02:00:00.000Z' })
    return { outcome: 'used', coupon: used }
  }
}
