import { daysBetween, shanghaiDay } from '#shared/time/calendar-day'
import type { HolidayCalendar } from '#shared/time/holiday-calendar'
import { addWorkingDays } from '#shared/time/working-day'

const DAY_MS = 24 * 60 * 60 * 1000

/** The same time of day so many working days later; the day of the instant never counts. */
export function laterWorkingDay(calendar: HolidayCalendar, now: Date, days: number): Date {
  const today = shanghaiDay(now)
  const { day } = addWorkingDays(calendar, today, days)
  return new Date(now.getTime() + daysBetween(today, day) * DAY_MS)
}
