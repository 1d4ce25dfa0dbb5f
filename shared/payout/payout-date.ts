import { shanghaiDay, type CalendarDay } from '../time/calendar-day'
import type { HolidayCalendar } from '../time/holiday-calendar'
import { addWorkingDays } from '../time/working-day'

export interface PayoutDate {
  payableOn: CalendarDay
  /** True while the State Council has not published a year the count runs into: shown as "约", recomputed later. */
  isProvisional: boolean
}

/**
 * The day a prize drawn at this instant is paid (R20): so many State Council working days after the Shanghai day of the
 * draw, which itself does not count (decision 5).
 */
export function payoutDate(calendar: HolidayCalendar, drawnAt: Date, workingDays: number): PayoutDate {
  const { day, isProvisional } = addWorkingDays(calendar, shanghaiDay(drawnAt), workingDays)
  return { payableOn: day, isProvisional }
}
