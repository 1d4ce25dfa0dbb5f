import type { Queryable } from '../db/database'
import type { Pair } from '../chat/pair'

/** Introductions of which all went out to the customer $1, by whichever manager. */
const INTRODUCTIONS = `
  from script_sending d join script s on s.id = d.script_id
  where d.customer_id = $1 and s.scene = 'welcome' and d.sent = cardinality(d.messages)`

const FIND = `select min(d.sent_at) as at ${INTRODUCTIONS} and d.manager_id = $2`

/** Since when the customer knows who this manager is and why he added him: all of a welcome went out (S1). Null: he does not. */
export async function introducedAt(db: Queryable, { customerId, managerId }: Pair): Promise<Date | null> {
  const [row] = await db.query<{ at: Date | null }>(FIND, [customerId, managerId])
  return row!.at
}

/** Whether any of his managers has introduced himself. */
export async function isIntroduced(db: Queryable, customerId: string): Promise<boolean> {
  return (await db.query(`select 1 ${INTRODUCTIONS} limit 1`, [customerId])).length > 0
}
