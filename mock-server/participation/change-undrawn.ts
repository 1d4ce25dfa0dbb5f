import type { Database, SqlValue } from '../db/database'

/**
 * Changes what a customer has given, unless he has drawn by it. The lock waits for a draw under way, and only then looks
 * whether there was one. Returns false where there was.
 */
export function changeUndrawn(db: Database, id: string, update: string, values: readonly SqlValue[]): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.query('select 1 from participation where id = $1 for update', [id])
    const drawn = await tx.query('select 1 from voucher where id = $1', [id])
    if (drawn.length > 0) return false
    await tx.query(update, values)
    return true
  })
}
