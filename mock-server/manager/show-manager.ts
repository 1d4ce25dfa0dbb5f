import { ApiError } from '#shared/api/api-error'
import type { ManagerView } from '#shared/manager/contract'
import type { Queryable } from '../db/database'

/** The manager who is signed in. Throws MANAGER_NOT_FOUND when he has left the bank's list since. */
export async function showManager(db: Queryable, managerId: string): Promise<ManagerView> {
  const [manager] = await db.query<ManagerView>(
    `select m.id, m.name, m.staff_number as "staffNumber", b.name as "branchName", bank.name as "bankName", m.roles
     from manager m join branch b on b.id = m.branch_id cross join bank where m.id = $1 and m.status <> 'left'`,
    [managerId],
  )
  if (!manager) throw new ApiError('MANAGER_NOT_FOUND', managerId)
  return manager
}
