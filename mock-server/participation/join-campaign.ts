import { ApiError } from '#shared/api/api-error'
import type { ParticipationView } from '#shared/participation/contract'
import { canTake, type ParticipationStep } from '#shared/participation/step'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import type { Queryable } from '../db/database'
import { findParticipation, participationId } from './find-participation'

/** Throws STEP_SKIPPED where `step` is not the next one (C2). */
export async function requireStep(
  db: Queryable,
  campaign: PublishedCampaign,
  customerId: string,
  step: ParticipationStep,
  now: Date,
): Promise<ParticipationView> {
  const participation = await findParticipation(db, campaign, customerId, now)
  const current = participation?.step ?? 'new'
  if (!participation || !canTake(current, step)) throw new ApiError('STEP_SKIPPED', `${current} → ${step}`)
  return participation
}

/** The customer takes part. Again changes nothing. */
export async function joinCampaign(
  db: Queryable,
  campaign: PublishedCampaign,
  customerId: string,
  now: Date,
): Promise<ParticipationView> {
  await requireStep(db, campaign, customerId, 'joined', now)
  await db.query('update participation set joined_at = $2 where id = $1 and joined_at is null', [
    participationId(campaign.id, customerId), now,
  ])
  return (await findParticipation(db, campaign, customerId, now))!
}
