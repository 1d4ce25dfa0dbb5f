import { sumFen, type Fen } from '../money/fen'

/** A step of the ladder: so many friends bring so much, on top of the steps before it. */
export interface ReferralTier {
  invited: number
  amount: Fen
}

/** The tiers that so many friends reach. */
export function reachedTiers<Tier extends Pick<ReferralTier, 'invited'>>(tiers: readonly Tier[], invited: number): Tier[] {
  return tiers.filter((tier) => tier.invited <= invited)
}

/** What so many friends have brought altogether, in fen: each tier once (C18). */
export function earned(tiers: readonly ReferralTier[], invited: number): Fen {
  return sumFen(reachedTiers(tiers, invited).map(({ amount }) => amount))
}
