import type { Queryable } from '../db/database'
import type { Pair } from '../chat/pair'

const FIND = `
  select min(d.sent_at) as at from script_sending d join script s on s.id = d.script_id
  where d.customer_id = $1 and d.manager_id = $2 and s.scene = 'welcome' and d.sent = cardinality(d.messages)`

/** Since when the customer knows who this manager is and why he added him: all of a welcome went out (S1). Null: he does not. */
export async function introducedAt(db: Queryable, { customerId, managerId }: Pair): Promise<Date | null> {
  const [row] = await db.query<{ at: Date | null }>(FIND, [customerId, managerId])
  return row!.at
}
