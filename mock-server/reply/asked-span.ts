import { laterDay, shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'

/** So many days, until the end of that one. */
export interface Period {
  days: string
  until: CalendarDay | 'today'
}

/** Its first and its last day. */
export function askedSpan({ days, until: last }: Period, now: Date): { from: CalendarDay; until: CalendarDay } {
  const until = last === 'today' ? shanghaiDay(now) : last
  return { from: laterDay(until, 1 - Number(days)), until }
}
