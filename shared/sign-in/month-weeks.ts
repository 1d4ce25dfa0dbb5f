import type { CalendarDay } from '../time/calendar-day'

const DAY_MS = 24 * 60 * 60 * 1000
const WEEK = 7

const dayAt = (time: number) => new Date(time).toISOString().slice(0, 10) as CalendarDay

/** The weeks of a day's month, Monday first; null where a week's day belongs to another month. */
export function monthWeeks(day: CalendarDay): (CalendarDay | null)[][] {
  const month = day.slice(0, 7)
  const first = Date.parse(`${month}-01T00:00:00Z`)
  const monday = first - ((new Date(first).getUTCDay() + WEEK - 1) % WEEK) * DAY_MS
  const weeks: (CalendarDay | null)[][] = []
  for (let start = monday; start === monday || dayAt(start).startsWith(month); start += WEEK * DAY_MS) {
    const days = Array.from({ length: WEEK }, (_, place) => dayAt(start + place * DAY_MS))
    weeks.push(days.map((it) => (it.startsWith(month) ? it : null)))
  }
  return weeks
}
