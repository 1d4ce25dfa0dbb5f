import { ApiError } from '#shared/api/api-error'
import type { ParticipationView } from '#shared/participation/contract'
import { canTake, type ParticipationStep } from '#shared/participation/step'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import type { Deps } from '../deps'
import { findParticipation } from './find-participation'
import { participationId } from './participation-id'

/** Throws STEP_SKIPPED where `step` is not the next one (C2). */
export async function requireStep(
  deps: Pick<Deps, 'db' | 'settings'>,
  campaign: PublishedCampaign,
  customerId: string,
  step: ParticipationStep,
  now: Date,
): Promise<ParticipationView> {
  const participation = await findParticipation(deps, campaign, customerId, now)
  const current = participation?.step ?? 'new'
  if (!participation || !canTake(current, step)) throw new ApiError('STEP_SKIPPED', `${current} → ${step}`)
  return participation
}

/** The customer takes part. Again changes nothing. */
export async function joinCampaign(
  deps: Pick<Deps, 'db' | 'settings'>,
  campaign: PublishedCampaign,
  customerId: string,
  now: Date,
): Promise<ParticipationView> {
  await requireStep(deps, campaign, customerId, 'joined', now)
  await deps.db.query('update participation set joined_at = $2 where id = $1 and joined_at is null', [
    participationId(campaign.id, customerId), now,
  ])
  return (await findParticipation(deps, campaign, customerId, now))!
}
