import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import type { Withdrawal } from '../privacy/withdrawal'

/** The keyed hash stays: whoever was on a list is on none again. */
const FORGET = "update lead set phone_cipher = null, phone_mask = '', name = '', note = '', remark = ''"

/** So many at once: a manager's tap never waits long for it. */
const BATCH = 1000

const OLD = `
  select id from lead where state in ('added', 'refused') and phone_cipher is not null
    and changed_at + make_interval(months => $1::integer) <= $2::timestamptz
  order by changed_at limit ${BATCH} for update skip locked`

/** By the phone he gave he was known to be this lead: with it goes what the list said of him. */
export async function eraseOwnLeads(tx: Queryable, { participationId }: Withdrawal): Promise<void> {
  await tx.query(`${FORGET} where customer_id = (select customer_id from participation where id = $1)`, [participationId])
}

/** Erases the numbers of leads that were decided so many months ago (K2); returns of how many. */
export async function eraseOldLeads({ db, clock, settings }: Pick<Deps, 'db' | 'clock' | 'settings'>): Promise<number> {
  const erased = await db.query(`with old as (${OLD}) ${FORGET} where id in (select id from old) returning 1`, [settings.numbersKeptMonths, clock.now()])
  return erased.length
}

/** What managers noted of him while he was to be called. */
export async function eraseLeadRemarks(tx: Queryable, customerId: string): Promise<void> {
  await tx.query("update lead set remark = '' where customer_id = $1", [customerId])
}
