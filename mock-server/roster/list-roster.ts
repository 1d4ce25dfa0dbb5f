import type { RosterEntry } from '#shared/roster/contract'
import type { Queryable } from '../db/database'
import { rosterEntries } from './roster-entries'

/** By pinyin, as people look names up; a database sorts them by code point or by its own locale. */
const { compare } = new Intl.Collator('zh-CN')

/** Everybody customers can be given to, by branch, then by name. */
export async function listRoster(db: Queryable): Promise<RosterEntry[]> {
  const entries = await rosterEntries(db, null)
  return entries.toSorted(
    (a, b) => compare(a.branchName, b.branchName) || compare(a.name, b.name) || compare(a.managerId, b.managerId),
  )
}
