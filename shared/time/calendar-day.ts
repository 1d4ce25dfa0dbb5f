/** A day of the calendar in Asia/Shanghai, `2026-02-12`. Not an instant: it has no time and no zone. */
export type CalendarDay = string & { readonly __unit: 'day' }

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000

/** The day it is in Shanghai at this instant. China keeps +08:00 all year, so no zone table is needed. */
export function shanghaiDay(instant: Date): CalendarDay {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10) as CalendarDay
}

/** So many days later: 2026-02-26, 3 → 2026-03-01. */
export function laterDay(day: CalendarDay, days: number): CalendarDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as CalendarDay
}

export function nextDay(day: CalendarDay): CalendarDay {
  return laterDay(day, 1)
}

/** Whole days from one day to a later one: 2026-02-12 → 2026-02-26 is 14. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** 2026-02-26 → "2月26日". */
export function formatDay(day: CalendarDay): string {
  const [, month, date] = day.split('-')
  return `${Number(month)}月${Number(date)}日`
}

/** 2026-02-26 → "2026年2月26日". */
export const formatLongDay = (day: CalendarDay): string => `${day.slice(0, 4)}年${formatDay(day)}`
