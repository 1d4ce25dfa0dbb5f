import type { GroupKind } from '../group/kind'
import type { Fen } from '../money/fen'
import type { SopRule } from './rule'
import type { Slot } from './slot'
import { contentPercent, timesOfKind, weekSends } from './week-sends'

/** Why a plan cannot be activated. */
export type PlanProblem =
  | { code: 'empty' }
  /** `turn`: which of the slot's texts, the first is 0. */
  | { code: 'noScript' | 'noTheme'; slotId: string; turn: number }
  | { code: 'overCap'; groupKind: GroupKind; sends: number; most: number }
  /** Assisted groups must be sent less than managed ones (G8). */
  | { code: 'capsNotApart'; managed: number; assisted: number }
  /** Content and offers are too few, or there are more offers than content (G19). */
  | { code: 'fewContent'; least: number }
  | { code: 'noGame' }
  /** The fixed event must have more to win than any game (G13). */
  | { code: 'eventPrizeLow'; slotId: string; mostGamePrize: Fen }

function unwritten({ id: slotId, turns }: Slot): PlanProblem[] {
  return turns.flatMap(({ theme, text }, turn): PlanProblem[] => [
    ...(theme.trim() === '' ? [{ code: 'noTheme' as const, slotId, turn }] : []),
    ...(text.trim() === '' ? [{ code: 'noScript' as const, slotId, turn }] : []),
  ])
}

function capProblems(slots: readonly Slot[], { mostPerWeek: { managed, assisted } }: SopRule): PlanProblem[] {
  const over = (['managed', 'assisted'] as const).flatMap((groupKind): PlanProblem[] => {
    const [sends, most] = [weekSends(slots, groupKind), groupKind === 'managed' ? managed : assisted]
    return sends > most ? [{ code: 'overCap', groupKind, sends, most }] : []
  })
  return assisted < managed ? over : [...over, { code: 'capsNotApart', managed, assisted }]
}

function mixProblems(slots: readonly Slot[], { leastContentPercent: least }: SopRule): PlanProblem[] {
  const isThin = contentPercent(slots) < least || timesOfKind(slots, 'offer') > timesOfKind(slots, 'content')
  return [...(isThin ? [{ code: 'fewContent' as const, least }] : []), ...(timesOfKind(slots, 'game') === 0 ? [{ code: 'noGame' as const }] : [])]
}

function prizeProblems(slots: readonly Slot[]): PlanProblem[] {
  const mostGamePrize = Math.max(0, ...slots.filter(({ kind }) => kind === 'game').map(({ mostPrize }) => mostPrize ?? 0)) as Fen
  return slots
    .filter(({ kind, mostPrize }) => kind === 'event' && (mostPrize ?? 0) <= mostGamePrize)
    .map(({ id: slotId }) => ({ code: 'eventPrizeLow', slotId, mostGamePrize }))
}

/** All that keeps a weekly plan from being activated; none: it may be (S5, G8, G13, G19). */
export function planProblems(slots: readonly Slot[], rule: SopRule): PlanProblem[] {
  if (slots.length === 0) return [{ code: 'empty' }]
  return [...slots.flatMap(unwritten), ...capProblems(slots, rule), ...mixProblems(slots, rule), ...prizeProblems(slots)]
}
