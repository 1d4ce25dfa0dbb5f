import { nextDay, shanghaiDay, type CalendarDay } from '../time/calendar-day'
import { instantOf, type TimeOfDay } from '../time/time-of-day'
import { weekdayOf, weekNumber } from '../time/weekday'

const FRIDAY = 5

/**
 * The day of the next event: a Friday in Shanghai, today while it has not begun (C29). State holidays are Fridays like
 * any other: a habit knows no holidays.
 */
export function nextEventDay(now: Date, time: TimeOfDay): CalendarDay {
  let day = shanghaiDay(now)
  while (weekdayOf(day) !== FRIDAY || instantOf(day, time) <= now) day = nextDay(day)
  return day
}

/** Which of so many themes a Friday has: they take turns, week by week. */
export const themeOf = (day: CalendarDay, count: number): number => weekNumber(day) % count
