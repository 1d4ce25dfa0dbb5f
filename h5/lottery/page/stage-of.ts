import type { CampaignView } from '#shared/campaign/contract'
import type { DrawView } from '#shared/draw/contract'
import type { RefusalCode } from '#shared/eligibility/refusal'
import type { ManagerCard, ParticipationView } from '#shared/participation/contract'
import type { DrawPhase } from '../draw/draw-store'

/** The one thing the middle of the page shows. */
export type Stage =
  | { shows: 'wheel' | 'unanswered' | 'unreachable' }
  | { shows: 'result'; draw: DrawView }
  | { shows: 'manager'; manager: ManagerCard }
  | { shows: 'refusal'; refusal: RefusalCode }

interface Situation {
  campaign: Pick<CampaignView, 'phase' | 'topPrize'>
  participation: ParticipationView | null
  isOpeningFailed: boolean
  drawPhase: DrawPhase
}

/** What a draw under way shows goes first, then what was won, then what stands in the way. */
export function stageOf({ campaign, participation, isOpeningFailed, drawPhase }: Situation): Stage {
  if (drawPhase === 'unanswered') return { shows: 'unanswered' }
  if (drawPhase !== 'idle') return { shows: 'wheel' }
  if (participation?.draw) return { shows: 'result', draw: participation.draw }
  const refusal = participation ? participation.refusal : campaignRefusal(campaign)
  if (refusal && refusal !== 'NOT_ADDED') return { shows: 'refusal', refusal }
  if (participation && (refusal || participation.step === 'new')) return { shows: 'manager', manager: participation.manager }
  return { shows: isOpeningFailed ? 'unreachable' : 'wheel' }
}

/** What is known before the customer is: the page can be printed with it. */
function campaignRefusal({ phase, topPrize }: Situation['campaign']): RefusalCode | null {
  if (phase === 'notStarted') return 'NOT_STARTED'
  if (phase === 'ended') return 'ENDED'
  return topPrize === null ? 'PRIZES_GONE' : null
}
