import type { SignInView } from '#shared/sign-in/contract'
import { shanghaiDay } from '#shared/time/calendar-day'
import { requireCustomer } from '../customer/require-customer'
import type { Queryable } from '../db/database'
import { showSignIns } from './show-sign-ins'

/** Signs a customer in for the day it is in Shanghai. Again on the same day changes nothing. Throws UNAUTHENTICATED for one who is no more. */
export async function signIn(db: Queryable, customerId: string, now: Date): Promise<SignInView> {
  await requireCustomer(db, customerId)
  await db.query('insert into sign_in (customer_id, signed_on, signed_at) values ($1, $2, $3) on conflict do nothing', [
    customerId, shanghaiDay(now), now,
  ])
  return showSignIns(db, customerId, now)
}
