import type { Streak } from '#shared/sign-in/streak'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { OfferRow } from './offer'

/** Who takes a coupon, and when. */
export interface Taker {
  customerId: string
  today: CalendarDay
  isAdded: boolean
  /** His days in a row; of use while it goes up to today. */
  streak: Streak | null
}

/** How often a run of days is complete: 14 days in a row hold a week twice. */
function timesCompleted(streakDays: number, { streak, today }: Taker): number {
  return streak?.lastOn === today ? Math.floor(streak.length / streakDays) : 0
}

/**
 * One key for each coupon of an offer a customer has a right to by today (C19): a key is used once, ever. The newcomer's
 * names no offer, for nobody is new twice. A run of days is told apart by the day it began.
 */
export function onceKeys({ id, kind, streak_days }: Pick<OfferRow, 'id' | 'kind' | 'streak_days'>, taker: Taker): string[] {
  const { customerId, today, streak } = taker
  if (kind === 'newcomer') return [`${customerId}:newcomer`]
  if (kind === 'daily') return [`${customerId}:${id}:${today}`]
  const times = timesCompleted(streak_days!, taker)
  return Array.from({ length: times }, (_, index) => `${customerId}:${id}:${streak!.startedOn}:${index + 1}`)
}
