import type { OfferRefusal, OfferView } from '#shared/coupon/contract'
import type { Fen } from '#shared/money/fen'

/** A row of `coupon_offer`. */
export interface OfferRow {
  id: string
  kind: OfferView['kind']
  name: string
  scene: OfferView['scene']
  amount_fen: Fen
  minimum_spend_fen: Fen
  valid_days: number
  streak_days: number | null
  stock: number
  taken: number
}

export function offerView(offer: OfferRow, refusal: OfferRefusal | null): OfferView {
  const { id, kind, name, scene } = offer
  return {
    id, kind, name, scene, refusal,
    amount: offer.amount_fen,
    minimumSpend: offer.minimum_spend_fen,
    validDays: offer.valid_days,
    streakDays: offer.streak_days,
  }
}
