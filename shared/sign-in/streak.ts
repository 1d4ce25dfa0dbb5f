import { nextDay, type CalendarDay } from '../time/calendar-day'

/** Days signed in one after the other, without a gap. */
export interface Streak {
  startedOn: CalendarDay
  lastOn: CalendarDay
  length: number
}

/** The last run of days, whenever it was. */
function lastRun(days: readonly CalendarDay[]): Streak | null {
  return days.reduce<Streak | null>((run, day) => {
    const goesOn = run !== null && nextDay(run.lastOn) === day
    return { startedOn: goesOn ? run.startedOn : day, lastOn: day, length: goesOn ? run.length + 1 : 1 }
  }, null)
}

/**
 * The days in a row up to today, or up to yesterday while today is still open (C19); null where yesterday was missed.
 * `days` in any order; those after today do not count, for QA may have moved the clock back.
 */
export function currentStreak(days: readonly CalendarDay[], today: CalendarDay): Streak | null {
  const past = [...new Set(days)].filter((day) => day <= today)
  // Sorted in place: phones of 2022 have no toSorted.
  past.sort()
  const run = lastRun(past)
  const isAlive = run !== null && (run.lastOn === today || nextDay(run.lastOn) === today)
  return isAlive ? run : null
}
