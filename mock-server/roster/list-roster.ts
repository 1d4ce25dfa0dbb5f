import type { RosterEntry } from '#shared/roster/contract'
import type { Queryable } from '../db/database'
import { readStaff } from '../draft/read-staff'
import { rosterEntries } from './roster-entries'

/** By pinyin, as people look names up; a database sorts them by code point or by its own locale. */
const { compare } = new Intl.Collator('zh-CN')

/** Everybody customers can be given to, by branch, then by name; to who works for a branch its own (K6). Throws MANAGER_NOT_FOUND. */
export async function listRoster(db: Queryable, staffId: string): Promise<RosterEntry[]> {
  const { branchId } = await readStaff(db, staffId)
  const entries = await rosterEntries(db, { branchId })
  return entries.toSorted(
    (a, b) => compare(a.branchName, b.branchName) || compare(a.name, b.name) || compare(a.managerId, b.managerId),
  )
}
