import type { CampaignView } from '#shared/campaign/contract'
import type { DrawView } from '#shared/draw/contract'
import type { RefusalCode } from '#shared/eligibility/refusal'
import type { ManagerCard, ParticipationView } from '#shared/participation/contract'
import type { DrawPhase } from '../draw/draw-store'

/** The one thing the middle of the page shows. */
export type Stage =
  | { shows: 'wheel' | 'game' | 'unanswered' | 'unreachable' }
  | { shows: 'result'; draw: DrawView }
  | { shows: 'manager'; manager: ManagerCard }
  | { shows: 'refusal'; refusal: RefusalCode; manager: ManagerCard | null }

interface Situation {
  campaign: Pick<CampaignView, 'phase' | 'topPrize' | 'game' | 'infoFields'>
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
  if (refusal && refusal !== 'NOT_ADDED') return { shows: 'refusal', refusal, manager: participation?.manager ?? null }
  if (participation?.manager && (refusal || participation.step === 'new')) return { shows: 'manager', manager: participation.manager }
  if (isOpeningFailed) return { shows: 'unreachable' }
  return { shows: isGameNext(campaign, participation) ? 'game' : 'wheel' }
}

/** Everything asked for is given, and the game not won yet (C9). */
function isGameNext({ game, infoFields }: Situation['campaign'], participation: ParticipationView | null): boolean {
  if (game === null || !participation || participation.hasWonGame) return false
  return participation.step === (infoFields.length > 0 ? 'informed' : 'joined')
}

/** What is known before the customer is: the page can be printed with it. */
function campaignRefusal({ phase, topPrize }: Pick<CampaignView, 'phase' | 'topPrize'>): RefusalCode | null {
  if (phase === 'notStarted') return 'NOT_STARTED'
  if (phase === 'ended') return 'ENDED'
  return topPrize === null ? 'PRIZES_GONE' : null
}
