import { daysBetween, laterDay, type CalendarDay } from './calendar-day'

/** Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

export const weekdayTexts: Readonly<Record<Weekday, string>> = { 1: '周一', 2: '周二', 3: '周三', 4: '周四', 5: '周五', 6: '周六', 7: '周日' }

/** The first Monday of the years we know (api/schemas.ts): weeks are counted from it. */
export const FIRST_MONDAY = '2000-01-03' as CalendarDay

/** 2026-03-06 → 5, a Friday. */
export function weekdayOf(day: CalendarDay): Weekday {
  const place = daysBetween(FIRST_MONDAY, day) % 7
  return (((place + 7) % 7) + 1) as Weekday
}

/** The Monday of the week a day lies in; a week goes from Monday to Sunday. */
export const mondayOf = (day: CalendarDay): CalendarDay => laterDay(day, 1 - weekdayOf(day))

/** How many weeks lie between the first we know and the day's. */
export const weekNumber = (day: CalendarDay): number => Math.floor(daysBetween(FIRST_MONDAY, day) / 7)
