import type { OfferView } from '#shared/coupon/contract'
import type { Queryable } from '../db/database'
import { findTaker, usedKeys } from './find-taker'
import { judgeOffer } from './judge-offer'
import { offerView, type OfferRow } from './offer'

/** What is for once in a life comes first, what comes again every day last; of those the most valuable first. */
const LIST = `
  select * from coupon_offer
  order by array_position('{newcomer,signIn,daily}', kind), amount_fen desc, id`

/** Every coupon offer, with what stands in this customer's way today. */
export async function listOffers(db: Queryable, customerId: string, now: Date): Promise<OfferView[]> {
  const offers = await db.query<OfferRow>(LIST)
  const taker = await findTaker(db, customerId, now)
  const used = await usedKeys(db, offers, taker)
  return offers.map((offer) => offerView(offer, judgeOffer(offer, taker, used).refusal))
}
