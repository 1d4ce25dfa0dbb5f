import type { CampaignView } from '../campaign/contract'
import type { ParticipationView } from './contract'

export type NextStep = 'join' | 'info' | 'game' | 'draw'

type Campaign = Pick<CampaignView, 'infoFields' | 'game'>

/** What the customer does next on his way to the draw (C2); null while something stands in the way, and once he has drawn. */
export function nextStep({ infoFields, game }: Campaign, view: ParticipationView | null): NextStep | null {
  if (!view || view.refusal) return null
  const { step, hasWonGame } = view
  if (step === 'opened') return 'join'
  if (step === 'joined' && infoFields.length > 0) return 'info'
  if (step !== 'joined' && step !== 'informed') return null
  return game && !hasWonGame ? 'game' : 'draw'
}
