import { nextDay, type CalendarDay } from './calendar-day'
import type { HolidayCalendar } from './holiday-calendar'

/** The n-th working day after `day`, which itself never counts; provisional as soon as an unpublished year was counted. */
export function addWorkingDays(
  calendar: HolidayCalendar,
  day: CalendarDay,
  count: number,
): { day: CalendarDay; isProvisional: boolean } {
  let current = day
  let isProvisional = false
  for (let left = count; left > 0; ) {
    current = nextDay(current)
    if (!calendar.isPublished(current)) isProvisional = true
    if (calendar.isWorkingDay(current)) left -= 1
  }
  return { day: current, isProvisional }
}
