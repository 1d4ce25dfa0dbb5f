import type { Deps } from '../deps'
import type { Handlers } from '../handlers'
import { listCoupons } from './list-coupons'
import { listOffers } from './list-offers'
import { takeCoupon } from './take-coupon'
import { useCoupon } from './use-coupon'

export function couponHandlers(deps: Deps): Handlers<'coupon'> {
  const { db, clock } = deps
  return {
    listOffers: async ({ customerId }) => ({ offers: await listOffers(db, customerId, clock.now()) }),
    takeCoupon: ({ params, customerId }) => takeCoupon(deps, params.offerId, customerId),
    listCoupons: async ({ customerId }) => ({ coupons: await listCoupons(db, customerId, clock.now()) }),
    useCoupon: ({ params, body, customerId }) => useCoupon(deps, params.couponId, customerId, body),
  }
}
