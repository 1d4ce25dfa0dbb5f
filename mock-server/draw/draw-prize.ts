import type { DrawAnswer } from '#shared/draw/contract'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import type { Deps } from '../deps'
import { askBankAgain } from '../eligibility/ask-bank-again'
import { participationId } from '../participation/participation-id'
import type { DrawResult } from './draw-queue'
import { drawView } from './draw-view'

export type DrawDeps = Pick<Deps, 'db' | 'draw' | 'clock' | 'keys' | 'bankCore' | 'regions' | 'settings'>

/** Draws; where the bank's core was silent before, it is asked once more (R6). */
async function decide(deps: DrawDeps, campaign: PublishedCampaign, customerId: string, idempotencyKey: string): Promise<DrawResult> {
  const request = { campaignId: campaign.id, customerId, idempotencyKey }
  const result = await deps.draw(request)
  if (result.refusal !== 'BANK_UNAVAILABLE') return result
  const hasAnswered = await askBankAgain(deps, campaign, customerId, deps.clock.now())
  return hasAnswered ? deps.draw(request) : result
}

/**
 * Draws for one customer. The same idempotency key again gives the same answer; another key after a draw gives
 * ALREADY_DRAWN with what was drawn. The transaction that decides is `draw_prizes`.
 */
export async function drawPrize(
  deps: DrawDeps,
  campaign: PublishedCampaign,
  customerId: string,
  idempotencyKey: string,
): Promise<DrawAnswer> {
  const { refusal, prize_index, ...row } = await decide(deps, campaign, customerId, idempotencyKey)
  const id = participationId(campaign.id, customerId)
  const drawn = prize_index === null ? null : drawView(id, campaign, { ...row, prize_index }, deps.settings)
  if (refusal !== null) return { outcome: 'refused', refusal, draw: drawn }
  return { outcome: 'drawn', draw: drawn! }
}
