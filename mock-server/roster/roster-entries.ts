import type { RosterEntry } from '#shared/roster/contract'
import type { Queryable } from '../db/database'

const ENTRIES = `
  select manager.id as "managerId", manager.name, manager.staff_number as "staffNumber", branch.id as "branchId",
    branch.name as "branchName", manager.status, manager.qr_url is not null as "hasQr", manager.capacity,
    (select count(*) from assignment where manager_id = manager.id) as assigned
  from manager join branch on branch.id = manager.branch_id
  where 'manager' = any(manager.roles) and ($1::text is null or manager.id = $1) and ($2::text is null or manager.branch_id = $2)`

/** Everybody customers can be given to; with an id that one, with a branch its own. */
export function rosterEntries(db: Queryable, { managerId = null, branchId = null }: { managerId?: string | null; branchId?: string | null }): Promise<RosterEntry[]> {
  return db.query<RosterEntry>(ENTRIES, [managerId, branchId])
}
