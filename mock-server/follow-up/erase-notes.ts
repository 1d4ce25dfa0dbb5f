import type { Queryable } from '../db/database'

/** What managers wrote to their follow-ups of a customer; the days they meant to come back to him stay theirs. */
export async function eraseFollowUpNotes(tx: Queryable, customerId: string): Promise<void> {
  await tx.query("update follow_up set note = '' where customer_id = $1 and note <> ''", [customerId])
}
