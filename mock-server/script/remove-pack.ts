import type { Queryable } from '../db/database'

/** Removes a pack of the manager's own; the bank's, and another's, stays. Nothing depends on it: the scripts in it stay. */
export async function removePack(db: Queryable, managerId: string, packId: string): Promise<void> {
  await db.query('delete from script_pack where id = $1 and manager_id = $2', [packId, managerId])
}
