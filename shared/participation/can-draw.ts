import type { CampaignView } from '../campaign/contract'
import type { ParticipationView } from './contract'

/** Whether a draw is still his, as far as is known: nothing else is promised. */
export const canDraw = ({ phase }: Pick<CampaignView, 'phase'>, view: Pick<ParticipationView, 'draw' | 'refusal'> | null): boolean =>
  phase === 'running' && view?.draw === null && view.refusal === null
