import { ApiError } from '#shared/api/api-error'
import { shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import type { Clock } from '#shared/time/clock'

/** Nothing can be due on a day that is over. Throws DAY_PAST. */
export function requireDayToCome(clock: Clock, day: CalendarDay): void {
  if (day < shanghaiDay(clock.now())) throw new ApiError('DAY_PAST', day)
}
