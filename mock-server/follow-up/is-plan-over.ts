import { daysBetween, shanghaiDay } from '#shared/time/calendar-day'
import type { AttributedSale, SaleWindow } from './attribute-sale'

/** Nothing more can come of it: he has bought, or no sale would count any more. Then another plan may follow (S28). */
export const isPlanOver = ({ beganAt, windowDays }: SaleWindow, sale: AttributedSale | null, now: Date): boolean =>
  sale !== null || daysBetween(shanghaiDay(beganAt), shanghaiDay(now)) > windowDays
