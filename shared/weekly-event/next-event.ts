import { daysBetween, nextDay, shanghaiDay, type CalendarDay } from '../time/calendar-day'

/** The first Friday of the years we know (api/schemas.ts): weeks are counted from it. */
const FIRST_FRIDAY = '2000-01-07' as CalendarDay

const isFriday = (day: CalendarDay): boolean => daysBetween(FIRST_FRIDAY, day) % 7 === 0

/** The instant of a time of day, "20:00", on a day in Shanghai. */
export const eventStart = (day: CalendarDay, time: string): Date => new Date(`${day}T${time}:00+08:00`)

/**
 * The day of the next event: a Friday in Shanghai, today while it has not begun (C29). State holidays are Fridays like
 * any other: a habit knows no holidays.
 */
export function nextEventDay(now: Date, time: string): CalendarDay {
  let day = shanghaiDay(now)
  while (!isFriday(day) || eventStart(day, time) <= now) day = nextDay(day)
  return day
}

/** Which of so many themes a Friday has: they take turns, week by week. */
export const themeOf = (day: CalendarDay, count: number): number => (daysBetween(FIRST_FRIDAY, day) / 7) % count
