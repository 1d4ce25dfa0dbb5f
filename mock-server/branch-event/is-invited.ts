import type { Audience } from '#shared/branch-event/audience'
import { isLongTail } from '#shared/customer/aum-band'
import type { StickinessTier } from '#shared/customer/stickiness'
import type { Fen } from '#shared/money/fen'

/** What the bank's core has told of him; null: nothing. */
export interface GuestFacts {
  tier: StickinessTier | null
  aum: Fen | null
}

const OWN_CARD: readonly (StickinessTier | null)[] = ['oneOwn', 'bothOwn']

/** Whether an event is for him. Of whom nothing is known only what is for everyone is. */
export function isInvited(audience: Audience, { tier, aum }: GuestFacts): boolean {
  if (audience === 'everyone') return true
  if (audience === 'cardHolder') return OWN_CARD.includes(tier)
  return aum !== null && !isLongTail(aum)
}
