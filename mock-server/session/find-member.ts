import { ApiError } from '#shared/api/api-error'
import type { Queryable } from '../db/database'

/** The manager behind a member of the corp. Throws MANAGER_NOT_FOUND where the bank's list has none, or no longer. */
export async function findMember(db: Queryable, userId: string): Promise<string> {
  const [manager] = await db.query<{ id: string }>("select id from manager where wecom_user_id = $1 and status <> 'left'", [userId])
  if (!manager) throw new ApiError('MANAGER_NOT_FOUND', userId)
  return manager.id
}
