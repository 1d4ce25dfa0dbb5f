import type { Queryable } from '../db/database'

/** The seat that was kept for a customer, and that he was taken for somebody of another bank; who is in which group is WeCom's history. */
export async function eraseGroupTraces(tx: Queryable, customerId: string): Promise<void> {
  await tx.query('delete from group_place where customer_id = $1', [customerId])
  await tx.query('delete from rival_alert where customer_id = $1', [customerId])
}
