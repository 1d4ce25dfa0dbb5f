import type { Queryable } from '../db/database'

/** By which channels a customer came. */
export async function eraseArrivals(tx: Queryable, customerId: string): Promise<void> {
  await tx.query('delete from arrival where customer_id = $1', [customerId])
}
