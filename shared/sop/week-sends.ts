import type { GroupKind } from '../group/kind'
import { isContent, type Slot } from './slot'

/** How many times a week a slot is sent. */
const timesOf = (slots: readonly Slot[]): number => slots.reduce((sum, { weekdays }) => sum + weekdays.length, 0)

/** How many sends of a week count for the cap: a managed group's fixed event comes on top of its content (G8, G13). */
export const weekSends = (slots: readonly Slot[], kind: GroupKind): number =>
  timesOf(slots.filter((it) => (kind === 'managed' ? it.kind !== 'event' : it.isForAssisted)))

/** Of all a week sends, how many per cent are content and offers (G19); 100 of nothing. */
export function contentPercent(slots: readonly Slot[]): number {
  const all = timesOf(slots)
  return all === 0 ? 100 : (timesOf(slots.filter(({ kind }) => isContent(kind))) / all) * 100
}

/** How often a week sends this kind. */
export const timesOfKind = (slots: readonly Slot[], kind: Slot['kind']): number => timesOf(slots.filter((it) => it.kind === kind))
