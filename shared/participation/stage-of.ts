import type { CampaignView } from '../campaign/contract'
import type { DrawView } from '../draw/contract'
import type { RefusalCode } from '../eligibility/refusal'
import type { ManagerCard, ParticipationView } from './contract'
import type { DrawPhase } from '../draw/draw-store'
import { nextStep } from './next-step'

/** Refusals that go away once the customer has turned to his manager, whose code he is shown. */
export type ContactRefusal = 'NOT_ADDED' | 'NOT_IN_GROUP'

/** The one thing the middle of the page shows. */
export type Stage =
  | { shows: 'draw' | 'game' | 'unanswered' | 'unreachable' }
  | { shows: 'result'; draw: DrawView }
  | { shows: 'manager'; manager: ManagerCard; refusal: ContactRefusal }
  | { shows: 'refusal'; refusal: RefusalCode }

interface Situation {
  campaign: Pick<CampaignView, 'phase' | 'topPrize' | 'game' | 'infoFields'>
  participation: ParticipationView | null
  isOpeningFailed: boolean
  drawPhase: DrawPhase
}

/** What a draw under way shows goes first, then what was won, then what stands in the way. */
export function stageOf({ campaign, participation, isOpeningFailed, drawPhase }: Situation): Stage {
  if (drawPhase === 'unanswered') return { shows: 'unanswered' }
  if (drawPhase !== 'idle') return { shows: 'draw' }
  if (participation?.draw) return { shows: 'result', draw: participation.draw }
  const refusal = participation ? participation.refusal : campaignRefusal(campaign)
  if (refusal) return obstacle(refusal, participation?.manager ?? null)
  if (isOpeningFailed) return { shows: 'unreachable' }
  return { shows: nextStep(campaign, participation) === 'game' ? 'game' : 'draw' }
}

function obstacle(refusal: RefusalCode, manager: ManagerCard | null): Stage {
  const isContact = refusal === 'NOT_ADDED' || refusal === 'NOT_IN_GROUP'
  return isContact && manager ? { shows: 'manager', manager, refusal } : { shows: 'refusal', refusal }
}

/** What is known before the customer is: the page can be printed with it. */
function campaignRefusal({ phase, topPrize }: Situation['campaign']): RefusalCode | null {
  if (phase === 'notStarted') return 'NOT_STARTED'
  if (phase === 'ended') return 'ENDED'
  return topPrize === null ? 'PRIZES_GONE' : null
}
