import type { CalendarDay } from '#shared/time/calendar-day'
import type { Queryable } from '../db/database'

/** Every day a customer ever signed in on: at most one row a day. */
export async function signInDays(db: Queryable, customerId: string): Promise<CalendarDay[]> {
  const rows = await db.query<{ signed_on: CalendarDay }>('select signed_on from sign_in where customer_id = $1 order by signed_on', [customerId])
  return rows.map(({ signed_on }) => signed_on)
}
