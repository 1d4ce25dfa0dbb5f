import { daysBetween, shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'

/** A plan as far as a sale has to know it. */
export interface SaleWindow {
  beganAt: Date
  windowDays: number
}

export interface AttributedSale {
  soldOn: CalendarDay
  /** The day the plan began is 0. */
  day: number
  isCounted: boolean
}

/** Whether a sale is owed to the plan it followed: up to and with the window's last day (S28). It may not be older than the plan. */
export function attributeSale({ beganAt, windowDays }: SaleWindow, soldAt: Date): AttributedSale {
  const soldOn = shanghaiDay(soldAt)
  const day = daysBetween(shanghaiDay(beganAt), soldOn)
  return { soldOn, day, isCounted: soldAt >= beganAt && day <= windowDays }
}
