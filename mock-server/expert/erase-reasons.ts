import type { Queryable } from '../db/database'

/** Why managers showed a customer to experts, and what those answered; that they did stays. */
export async function eraseHandoverReasons(tx: Queryable, customerId: string): Promise<void> {
  await tx.query("update handover set reason = '', answer = '' where customer_id = $1 and (reason <> '' or answer <> '')", [customerId])
}
