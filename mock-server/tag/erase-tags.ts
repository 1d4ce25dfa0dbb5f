import type { Queryable } from '../db/database'

/** Nobody wants them on him any more; what WeCom has is taken off there in the next rounds of work. */
const TAKE_OFF = `
  update customer_tag set is_wanted = false, failure = null, revision = revision + 1, retry_at = case when is_marked then $2::timestamptz end
  where customer_id = $1 and is_wanted`

/** The managers' tags and remarks on a customer. */
export async function eraseTags(tx: Queryable, customerId: string, now: Date): Promise<void> {
  await tx.query(TAKE_OFF, [customerId, now])
  await tx.query('delete from customer_note where customer_id = $1', [customerId])
  await tx.query('delete from customer_tag_change where customer_id = $1', [customerId])
}
