import type { OfferRefusal } from '#shared/coupon/contract'
import type { OfferRow } from './offer'
import { onceKeys, type Taker } from './once-keys'

/** The key the next coupon is taken under, or why there is none. */
export type Judgement = { onceKey: string; refusal: null } | { onceKey: null; refusal: OfferRefusal }

const refused = (refusal: OfferRefusal): Judgement => ({ onceKey: null, refusal })

/** Whether a customer may take a coupon of this offer now; `usedKeys` are those of the coupons he has. */
export function judgeOffer(offer: OfferRow, taker: Taker, usedKeys: ReadonlySet<string>): Judgement {
  const keys = onceKeys(offer, taker)
  if (keys.length === 0) return refused('STREAK_TOO_SHORT')
  const onceKey = keys.find((key) => !usedKeys.has(key))
  if (onceKey === undefined) return refused('ALREADY_TAKEN')
  if (offer.kind === 'newcomer' && !taker.isAdded) return refused('NOT_ADDED')
  if (offer.taken >= offer.stock) return refused('SOLD_OUT')
  return { onceKey, refusal: null }
}
