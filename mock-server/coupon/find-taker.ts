import { currentStreak } from '#shared/sign-in/streak'
import { shanghaiDay } from '#shared/time/calendar-day'
import type { Queryable } from '../db/database'
import { signInDays } from '../sign-in/sign-in-days'
import type { OfferRow } from './offer'
import { onceKeys, type Taker } from './once-keys'

/** What is known of a customer that decides which coupons he may take. */
export async function findTaker(db: Queryable, customerId: string, now: Date): Promise<Taker> {
  const today = shanghaiDay(now)
  const [standing] = await db.query<{ is_added: boolean }>('select is_added from contact_standing where customer_id = $1', [customerId])
  const streak = currentStreak(await signInDays(db, customerId), today)
  return { customerId, today, isAdded: standing?.is_added ?? false, streak }
}

/** Which of the coupons he has a right to he has taken already. */
export async function usedKeys(db: Queryable, offers: readonly OfferRow[], taker: Taker): Promise<Set<string>> {
  const keys = offers.flatMap((offer) => onceKeys(offer, taker))
  const rows = await db.query<{ once_key: string }>('select once_key from coupon where once_key = any ($1)', [keys])
  return new Set(rows.map(({ once_key }) => once_key))
}
