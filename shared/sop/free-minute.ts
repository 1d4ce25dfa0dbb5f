import { isQuiet, type QuietHours } from '../reach/quiet-hours'
import type { CalendarDay } from '../time/calendar-day'
import { instantOf, shanghaiTime, type TimeOfDay } from '../time/time-of-day'

/** Where nothing is sent yet there is no habit. */
const NO_HABIT: TimeOfDay = '10:00'

const STEP_MS = 30 * 60 * 1000
const STEPS_OF_DAY = 48

/** The minute a group is used to: the one that most of these stand at, the earlier of two; ten in the morning without any. */
export function usualTime(times: readonly TimeOfDay[]): TimeOfDay {
  const counts = new Map<TimeOfDay, number>()
  for (const time of times) counts.set(time, (counts.get(time) ?? 0) + 1)
  const most = [...counts]
  most.sort(([one, many], [other, more]) => more - many || one.localeCompare(other))
  return most[0]?.[0] ?? NO_HABIT
}

/**
 * The first minute from the usual one on that is neither quiet nor taken, in steps of half an hour, and after the day's last
 * those of the morning; null: there is none.
 */
export function freeMinute(usual: TimeOfDay, taken: readonly TimeOfDay[], quiet: QuietHours, day: CalendarDay): TimeOfDay | null {
  const first = instantOf(day, usual).getTime()
  const minutes = Array.from({ length: STEPS_OF_DAY }, (_, step) => shanghaiTime(new Date(first + step * STEP_MS)))
  return minutes.find((time) => !isQuiet(time, quiet) && !taken.includes(time)) ?? null
}
