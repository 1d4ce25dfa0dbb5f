import type { Queryable } from '../db/database'

/** What managers wrote down about a customer. */
export async function eraseTimelineNotes(tx: Queryable, customerId: string): Promise<void> {
  await tx.query('delete from timeline_note where customer_id = $1', [customerId])
}
