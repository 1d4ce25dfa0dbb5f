import { ApiError } from '#shared/api/api-error'
import type { Queryable } from '../db/database'

/**
 * A session outlives its customer: after QA's reset, or once he had himself deleted. Throws UNAUTHENTICATED where there
 * is none any more, so that he comes back through OAuth.
 */
export async function requireCustomer(db: Queryable, customerId: string): Promise<void> {
  const found = await db.query('select 1 from customer where id = $1', [customerId])
  if (found.length === 0) throw new ApiError('UNAUTHENTICATED', 'no such customer')
}
