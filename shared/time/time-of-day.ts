import type { CalendarDay } from './calendar-day'

/** A minute of the day in Asia/Shanghai, `08:00`: earlier in the day is earlier in the alphabet. */
export type TimeOfDay = `${number}:${number}`

/** `08:30`, as somebody writes it. */
export const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000

/** The minute it is in Shanghai at this instant. */
export function shanghaiTime(instant: Date): TimeOfDay {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(11, 16) as TimeOfDay
}

/** The instant of a minute of a day in Shanghai; of the day alone, its first. */
export const instantOf = (day: CalendarDay, time: TimeOfDay = '00:00'): Date => new Date(`${day}T${time}:00+08:00`)
