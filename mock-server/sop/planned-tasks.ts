import { canLead, type AssistedStep } from '#shared/group/assisted-step'
import type { GroupKind } from '#shared/group/kind'
import { slotDates } from '#shared/sop/slot-dates'
import type { Slot } from '#shared/sop/slot'
import { laterDay, type CalendarDay } from '#shared/time/calendar-day'
import { instantOf } from '#shared/time/time-of-day'
import { mondayOf } from '#shared/time/weekday'
import type { Deps } from '../deps'

/** A group, as far as its plan asks. */
export interface PlannedGroup {
  id: string
  kind: GroupKind
  step: AssistedStep | null
  slots: readonly Slot[]
}

/** A row of `sop_task` as the plan has it. */
export interface PlannedTask {
  id: string
  slot_id: string
  planned_on: CalendarDay
  planned_time: string
  due_at: string
  kind: Slot['kind']
  theme: string
  text: string
  is_provisional: boolean
}

/** Tasks are made for this week and the next. */
export const lastPlannedDay = (today: CalendarDay): CalendarDay => laterDay(mondayOf(today), 13)

/** An assisted group is sent knowledge only, until its people trust the bank (G7). */
const isFitting = ({ kind, step }: PlannedGroup, slot: Slot): boolean => slot.kind === 'content' || canLead(kind, step)

/** What is still to come of a group's plan, from today to the end of the next week. */
export function plannedTasks(group: PlannedGroup, today: CalendarDay, { calendar }: Pick<Deps, 'calendar'>): PlannedTask[] {
  const slots = group.slots.filter((slot) => isFitting(group, slot))
  return slotDates(slots, group.kind, { from: today, to: lastPlannedDay(today), calendar }).map((it) => ({
    id: `${group.id}:${it.slotId}:${it.day}`, slot_id: it.slotId, planned_on: it.day, planned_time: it.time,
    due_at: instantOf(it.day, it.time).toISOString(), kind: it.kind, theme: it.theme, text: it.text, is_provisional: it.isProvisional,
  }))
}
