import { ApiError } from '#shared/api/api-error'
import { earned } from '#shared/referral/earned'
import type { ReferralView } from '#shared/referral/contract'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import { maskName } from '../customer/mask-name'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { participationId } from '../participation/participation-id'
import { findInvitees } from './find-invitees'
import { invitationCode } from './invitation-code'
import { tierState, tierVoucherId } from './tier'

/** State of each reward that was reserved, by its voucher's id. */
async function rewardStates(db: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.query<{ id: string; state: string }>('select id, state from voucher where id = any ($1)', [ids])
  return new Map(rows.map(({ id, state }) => [id, state]))
}

/**
 * A customer's invitation and what it has brought; null where the campaign rewards none (C18). Throws STEP_SKIPPED
 * before he has opened the campaign.
 */
export async function showReferral(
  { db, clock, random }: Pick<Deps, 'db' | 'clock' | 'random'>,
  campaign: PublishedCampaign,
  customerId: string,
): Promise<ReferralView | null> {
  if (campaign.referral === null) return null
  const id = participationId(campaign.id, customerId)
  const [inviter] = await db.query<{ name: string | null }>(
    'select c.name from participation p join customer c on c.id = p.customer_id where p.id = $1',
    [id],
  )
  if (!inviter) throw new ApiError('STEP_SKIPPED', 'not opened')
  const { tiers: ladder } = campaign.referral
  const code = await invitationCode({ db, random }, id, clock.now())
  const invitees = await findInvitees(db, [id])
  const rewards = await rewardStates(db, ladder.map((tier) => tierVoucherId(id, tier)))
  const counting = invitees.filter(({ counts }) => counts)
  const counts = { invited: counting.length, credited: counting.filter(({ isDue }) => !isDue).length }
  const tiers = ladder.map((tier) => ({ ...tier, state: tierState(tier, counts, rewards.get(tierVoucherId(id, tier))) }))
  return {
    code, tiers,
    maskedName: maskName(inviter.name),
    opened: invitees.length,
    invited: counts.invited,
    earned: earned(tiers.filter(({ state }) => state !== 'soldOut'), counts.invited),
  }
}
