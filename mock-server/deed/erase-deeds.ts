import type { Queryable } from '../db/database'

/** What the bank's systems told of a customer, and how his assets went. */
export async function eraseDeeds(tx: Queryable, customerId: string): Promise<void> {
  await tx.query('delete from bank_deed where customer_id = $1', [customerId])
  await tx.query('delete from aum_reading where customer_id = $1', [customerId])
}
