import type { SignInView } from '#shared/sign-in/contract'
import { currentStreak } from '#shared/sign-in/streak'
import { shanghaiDay } from '#shared/time/calendar-day'
import type { Queryable } from '../db/database'
import { signInDays } from './sign-in-days'

/** A customer's sign-ins as of an instant: the month it is in Shanghai, and the days in a row (C19). */
export async function showSignIns(db: Queryable, customerId: string, now: Date): Promise<SignInView> {
  const today = shanghaiDay(now)
  const days = await signInDays(db, customerId)
  return {
    today,
    isSignedToday: days.includes(today),
    streak: currentStreak(days, today)?.length ?? 0,
    days: days.filter((day) => day.slice(0, 7) === today.slice(0, 7)),
  }
}
