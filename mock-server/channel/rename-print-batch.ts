import { ApiError } from '#shared/api/api-error'
import type { Queryable } from '../db/database'

const TAKEN = "select 1 from channel where manager_id = $1 and name = $2 and kind = 'print' and code <> $3"

const RENAME = "update channel set name = $2 where manager_id = $1 and code = $3 and kind = 'print' returning 1"

/** A batch of print is called otherwise; false: another of his is called so (G23). Throws PRINT_BATCH_NOT_FOUND. */
export async function renamePrintBatch(tx: Queryable, managerId: string, { code, name }: { code: string; name: string }): Promise<boolean> {
  // Two names that are given at the same moment come one after the other.
  await tx.query('select 1 from manager where id = $1 for no key update', [managerId])
  if ((await tx.query(TAKEN, [managerId, name, code])).length > 0) return false
  if ((await tx.query(RENAME, [managerId, name, code])).length === 0) throw new ApiError('PRINT_BATCH_NOT_FOUND', code)
  return true
}
