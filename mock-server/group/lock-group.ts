import type { Queryable } from '../db/database'

/** Whoever else changes what belongs to this group waits until the transaction ends; who only joins or leaves it does not. */
export async function lockGroup(tx: Queryable, groupId: string): Promise<void> {
  await tx.query('select 1 from customer_group where id = $1 for no key update', [groupId])
}
