import type { ReferralView } from '#shared/referral/contract'
import type { ReferralTier } from '#shared/referral/earned'

type TierState = ReferralView['tiers'][number]['state']

/** One reward a tier and participation: the id is why a tier cannot be paid twice. */
export const tierVoucherId = (inviterId: string, { invited }: Pick<ReferralTier, 'invited'>): string => `${inviterId}:tier-${invited}`

/**
 * How far a tier is. `invited` are the friends who count, `credited` those of them the worker has been through: a tier
 * they reach without a reward came when the budget for rewards was spent.
 */
export function tierState(
  tier: Pick<ReferralTier, 'invited'>,
  { invited, credited }: { invited: number; credited: number },
  reward: string | undefined,
): TierState {
  if (reward !== undefined) return reward === 'paid' ? 'paid' : 'reached'
  if (credited >= tier.invited) return 'soldOut'
  return invited >= tier.invited ? 'reached' : 'open'
}
