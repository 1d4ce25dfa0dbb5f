import { laterDay } from '../time/calendar-day'
import { FIRST_MONDAY, mondayOf } from '../time/weekday'
import type { SopRule } from './rule'
import type { Slot } from './slot'
import { slotDates, type PlannedItem } from './slot-dates'
import { findWarnings, type DatedItem, type SopWarning } from './warning'

/** A warning about a plan rather than about its dates. */
export interface PlanWarning {
  code: SopWarning['code']
  slotIds: string[]
}

/** A plan is looked at over weeks without holidays; whichever they are. */
const WEEKS = 10

const everyDay = { isPublished: () => true, isWorkingDay: () => true }

/** Where the fixed event was until now; null where it stays, or there was none. */
function usualOf({ kind, day, time }: PlannedItem, active: readonly Slot[]): DatedItem['usual'] {
  const habits = kind === 'event' ? active.filter((it) => it.kind === 'event') : []
  const usual = habits.flatMap((habit) => habit.weekdays.map((weekday) => ({ day: laterDay(mondayOf(day), weekday - 1), time: habit.time })))
  return usual.some((it) => it.day === day && it.time === time) ? null : (usual[0] ?? null)
}

const keyOf = ({ code, slotIds }: PlanWarning) => `${code} ${slotIds.join(' ')}`

/** What speaks against a weekly plan, beside the one that is active; each thing once, however often it would happen (G9, G13, G17, G20). */
export function planWarnings(slots: readonly Slot[], active: readonly Slot[], rule: SopRule): PlanWarning[] {
  const dates = slotDates(slots, 'managed', { from: FIRST_MONDAY, to: laterDay(FIRST_MONDAY, WEEKS * 7 - 1), calendar: everyDay })
  const items = dates.map((it) => ({ ...it, id: `${it.day} ${it.slotId}`, usual: usualOf(it, active) }))
  const slotOf = new Map(items.map(({ id, slotId }) => [id, slotId]))
  const found = findWarnings(items, rule).map(({ code, ids }) => ({ code, slotIds: [...new Set(ids.map((id) => slotOf.get(id)!))] }))
  return [...new Map(found.map((it) => [keyOf(it), it])).values()]
}
