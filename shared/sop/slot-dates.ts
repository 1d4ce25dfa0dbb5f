import type { GroupKind } from '../group/kind'
import { nextDay, type CalendarDay } from '../time/calendar-day'
import type { HolidayCalendar } from '../time/holiday-calendar'
import type { TimeOfDay } from '../time/time-of-day'
import { weekdayOf, weekNumber } from '../time/weekday'
import type { Slot, SlotKind, SlotTurn } from './slot'

/** A slot on a day. */
export interface PlannedItem extends SlotTurn {
  slotId: string
  day: CalendarDay
  time: TimeOfDay
  kind: SlotKind
  /** The year's holidays are not published yet: the day may turn out to be one (R20). */
  isProvisional: boolean
}

/** A holiday of the State Council; a Saturday that is made up for one changes nothing, for weekends have no content (G11). */
export const isHoliday = (calendar: HolidayCalendar, day: CalendarDay): boolean => weekdayOf(day) <= 5 && !calendar.isWorkingDay(day)

/** Whose turn it is on a day: one after the other, through the days of a week and from week to week. */
export function turnOf({ weekdays, turns }: Slot, day: CalendarDay): SlotTurn {
  const weekday = weekdayOf(day)
  const place = weekdays.filter((it) => it < weekday).length
  return turns[(weekNumber(day) * weekdays.length + place) % turns.length]!
}

const isOn = (slot: Slot, day: CalendarDay, calendar: HolidayCalendar): boolean =>
  slot.weekdays.includes(weekdayOf(day)) && (slot.isOnHolidays || !isHoliday(calendar, day))

const itemOn = (slot: Slot, day: CalendarDay, calendar: HolidayCalendar): PlannedItem => ({
  ...turnOf(slot, day), slotId: slot.id, day, time: slot.time, kind: slot.kind, isProvisional: !calendar.isPublished(day),
})

/** What a plan sends into a group of this kind, from one day to another, both included; in the order of time (G10). */
export function slotDates(
  slots: readonly Slot[], kind: GroupKind, { from, to, calendar }: { from: CalendarDay; to: CalendarDay; calendar: HolidayCalendar },
): PlannedItem[] {
  const fitting = slots.filter((it) => kind === 'managed' || it.isForAssisted)
  fitting.sort((one, other) => one.time.localeCompare(other.time))
  const items: PlannedItem[] = []
  for (let day = from; day <= to; day = nextDay(day)) {
    items.push(...fitting.filter((slot) => isOn(slot, day, calendar)).map((slot) => itemOn(slot, day, calendar)))
  }
  return items
}
