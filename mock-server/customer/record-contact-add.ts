import { ApiError } from '#shared/api/api-error'
import type { Queryable } from '../db/database'

/**
 * A customer has added a manager in WeCom: kept for ever (R4). The same event again is the same row. Throws
 * CUSTOMER_NOT_FOUND and MANAGER_NOT_FOUND.
 */
export async function recordContactAdd(db: Queryable, customerId: string, managerId: string, addedAt: Date): Promise<void> {
  const [known] = await db.query<{ customer: boolean; manager: boolean }>(
    `select exists (select 1 from customer where id = $1) as customer,
       exists (select 1 from manager where id = $2) as manager`,
    [customerId, managerId],
  )
  if (!known!.customer) throw new ApiError('CUSTOMER_NOT_FOUND', customerId)
  if (!known!.manager) throw new ApiError('MANAGER_NOT_FOUND', managerId)
  await db.query(
    'insert into contact_add (customer_id, manager_id, added_at) values ($1, $2, $3) on conflict do nothing',
    [customerId, managerId, addedAt],
  )
}
