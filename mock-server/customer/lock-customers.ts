import { ApiError } from '#shared/api/api-error'
import type { Queryable } from '../db/database'

/**
 * Whoever changes what is known of a customer takes turns on his row until commit. In one order everywhere, or two
 * batches would wait for each other. Throws CUSTOMER_NOT_FOUND with the first id there is no customer for.
 */
export async function lockCustomers(tx: Queryable, ids: readonly string[]): Promise<void> {
  const rows = await tx.query<{ id: string }>('select id from customer where id = any($1) order by id for no key update', [ids])
  const known = new Set(rows.map(({ id }) => id))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) throw new ApiError('CUSTOMER_NOT_FOUND', unknown)
}
