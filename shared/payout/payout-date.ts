import { shanghaiDay, type CalendarDay } from '../time/calendar-day'
import { addWorkingDays } from '../time/working-day'

/** Decision 5 and row R20: counted from the day after the draw. */
const PAYOUT_WORKING_DAYS = 5

export interface PayoutDate {
  payableOn: CalendarDay
  /** True while the State Council has not published a year the count runs into: shown as "约", recomputed later. */
  isProvisional: boolean
}

/** The day a prize drawn at this instant is paid: five State Council working days after the Shanghai day of the draw. */
export function payoutDate(drawnAt: Date): PayoutDate {
  const { day, isProvisional } = addWorkingDays(shanghaiDay(drawnAt), PAYOUT_WORKING_DAYS)
  return { payableOn: day, isProvisional }
}
