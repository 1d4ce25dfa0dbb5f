import { ApiError } from '#shared/api/api-error'
import type { Queryable } from '../db/database'

/** Throws MANAGER_NOT_FOUND. */
export async function branchOf(db: Queryable, managerId: string): Promise<string> {
  const [manager] = await db.query<{ branch_id: string }>('select branch_id from manager where id = $1', [managerId])
  if (!manager) throw new ApiError('MANAGER_NOT_FOUND', managerId)
  return manager.branch_id
}

/** Whoever changes an event or answers its invitation comes one after the other: the quota is counted by one at a time. */
export const LOCK_EVENT = 'select 1 from branch_event where id = $1 for update'

const OWN = `
  select e.starts_at as "startsAt", e.cancelled_at is not null as "isCancelled"
  from branch_event e join manager m on m.branch_id = e.branch_id where e.id = $1 and m.id = $2`

export interface OwnEvent {
  startsAt: Date
  isCancelled: boolean
}

/** When an event of the manager's branch begins, and whether it does; another branch's is none of his (K6). Throws EVENT_NOT_FOUND. */
export async function requireOwnEvent(db: Queryable, eventId: string, managerId: string): Promise<OwnEvent> {
  const [event] = await db.query<OwnEvent>(OWN, [eventId, managerId])
  if (!event) throw new ApiError('EVENT_NOT_FOUND', eventId)
  return event
}
