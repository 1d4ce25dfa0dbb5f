import { instantOf, shanghaiTime, type TimeOfDay } from '../time/time-of-day'
import { nextDay, shanghaiDay } from '../time/calendar-day'

/** The part of every day in Asia/Shanghai in which nobody is sent anything about campaigns; past midnight where `to` is the earlier. */
export interface QuietHours {
  from: TimeOfDay
  /** The first minute that is quiet no more. Equal to `from`: there are none. */
  to: TimeOfDay
}

/** Equal `from` and `to`: it never is. */
export function isQuiet(time: TimeOfDay, { from, to }: QuietHours): boolean {
  return from <= to ? from <= time && time < to : from <= time || time < to
}

/** The first instant from `at` on that is not quiet: `at` itself where it is not. */
export function endOfQuiet(at: Date, quiet: QuietHours): Date {
  const time = shanghaiTime(at)
  if (!isQuiet(time, quiet)) return at
  const today = shanghaiDay(at)
  return instantOf(time < quiet.to ? today : nextDay(today), quiet.to)
}
