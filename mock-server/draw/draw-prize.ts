import type { DrawAnswer } from '#shared/draw/contract'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import { participationId } from '../participation/find-participation'
import type { createDrawQueue } from './draw-queue'
import { drawView } from './draw-view'

/**
 * Draws for one customer. The same idempotency key again gives the same answer; another key after a draw gives
 * ALREADY_DRAWN with what was drawn. The transaction that decides is `draw_prizes`.
 */
export async function drawPrize(
  draw: ReturnType<typeof createDrawQueue>,
  campaign: PublishedCampaign,
  customerId: string,
  idempotencyKey: string,
): Promise<DrawAnswer> {
  const result = await draw({ campaignId: campaign.id, customerId, idempotencyKey })
  const { prize_index } = result
  const drawn = prize_index === null ? null : drawView(participationId(campaign.id, customerId), campaign, { ...result, prize_index })
  if (result.refusal !== null) return { outcome: 'refused', refusal: result.refusal, draw: drawn }
  return { outcome: 'drawn', draw: drawn! }
}
