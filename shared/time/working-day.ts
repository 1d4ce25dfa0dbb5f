import chineseDays from 'chinese-days'
import { nextDay, type CalendarDay } from './calendar-day'

/**
 * Whether the State Council's holiday notice for the day's year is known. Every notice gives New Year's Day; to look
 * through a whole year costs milliseconds, and the payout date is worked out for every batch of draws.
 */
export function isCalendarPublished(day: CalendarDay): boolean {
  const newYear = `${day.slice(0, 4)}-01-01`
  return chineseDays.getHolidaysInRange(newYear, newYear, false).length > 0
}

/** A working day of the State Council calendar: make-up Saturdays and Sundays count, holidays do not. */
export function isWorkingDay(day: CalendarDay): boolean {
  return chineseDays.isWorkday(day)
}

/** The n-th working day after `day`, which itself never counts; provisional as soon as an unpublished year was counted. */
export function addWorkingDays(day: CalendarDay, count: number): { day: CalendarDay; isProvisional: boolean } {
  let current = day
  let isProvisional = false
  for (let left = count; left > 0; ) {
    current = nextDay(current)
    if (!isCalendarPublished(current)) isProvisional = true
    if (isWorkingDay(current)) left -= 1
  }
  return { day: current, isProvisional }
}
