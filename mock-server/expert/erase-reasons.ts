import type { Queryable } from '../db/database'

/** Why managers showed a customer to experts; that they did stays. */
export async function eraseHandoverReasons(tx: Queryable, customerId: string): Promise<void> {
  await tx.query("update handover set reason = '' where customer_id = $1 and reason <> ''", [customerId])
}
