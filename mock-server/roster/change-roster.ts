import { ApiError } from '#shared/api/api-error'
import type { RosterEntry } from '#shared/roster/contract'
import { contactCodeUrl } from '../bank/contact-code-url'
import type { Queryable } from '../db/database'
import { rosterEntries } from './roster-entries'

/** What an operator may change of a manager. */
export type RosterChange = Pick<RosterEntry, 'status' | 'capacity' | 'hasQr'>

/** A code that was collected before stays the one it is. */
const UPDATE = `
  update manager set status = $2, capacity = $3, qr_url = case when $4 then coalesce(qr_url, $5) end
  where id = $1 and 'manager' = any(roles)`

/** Sets a manager's leave, his limit, and whether his code can be shown. Throws MANAGER_NOT_FOUND. */
export async function changeRoster(db: Queryable, managerId: string, change: RosterChange): Promise<RosterEntry> {
  const { status, capacity, hasQr } = change
  await db.query(UPDATE, [managerId, status, capacity, hasQr, contactCodeUrl(managerId)])
  const [entry] = await rosterEntries(db, managerId)
  if (!entry) throw new ApiError('MANAGER_NOT_FOUND', managerId)
  return entry
}
