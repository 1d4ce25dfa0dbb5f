import { nextDay, shanghaiDay } from '#shared/time/calendar-day'
import { instantOf } from '#shared/time/time-of-day'
import type { Queryable } from '../db/database'
import type { Settings } from '../settings'

/** Who asks, and for which phone. */
export interface Asker {
  customerId: string
  phoneHash: string
}

export interface Wait {
  /** Null: a code can be asked for now. */
  refusal: 'TOO_SOON' | 'DAILY_LIMIT' | null
  askAgainAt: Date
}

const ASKED = `
  select max(asked_at) as last,
    count(*) filter (where customer_id = $1 and asked_at >= $3 and not is_lost)::int as by_customer,
    count(*) filter (where phone_hash = $2 and asked_at >= $3 and not is_lost)::int as for_phone
  from sms_code where (customer_id = $1 or phone_hash = $2) and asked_at >= least($3::timestamptz, $4::timestamptz)`

interface Asked {
  last: Date | null
  by_customer: number
  for_phone: number
}

/** When this customer can ask for a code for this phone: one a minute, and so many on a day of Shanghai. */
export async function findWait(db: Queryable, { smsCode: { pauseMs, mostPerDay } }: Settings, { customerId, phoneHash }: Asker, now: Date): Promise<Wait> {
  const today = shanghaiDay(now)
  const [asked] = await db.query<Asked>(ASKED, [customerId, phoneHash, instantOf(today), new Date(now.getTime() - pauseMs)])
  const { last, by_customer: byCustomer, for_phone: forPhone } = asked!
  if (Math.max(byCustomer, forPhone) >= mostPerDay) return { refusal: 'DAILY_LIMIT', askAgainAt: instantOf(nextDay(today)) }
  const askAgainAt = new Date((last?.getTime() ?? 0) + pauseMs)
  return askAgainAt > now ? { refusal: 'TOO_SOON', askAgainAt } : { refusal: null, askAgainAt: now }
}
