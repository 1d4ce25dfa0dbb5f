import type { CustomerGroup, GroupCoverage } from '#shared/group/contract'
import { branchOf } from '../branch-event/own-event'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { districtsOf } from './districts-of'
import { findGroups, groupOf } from './group-row'

const CUSTOMERS = 'select count(distinct customer_id)::int as count from group_member where is_member and group_id = any($1)'

/** How many people these groups reach, each counted once (D15): 10,000 in 140 groups are 71.4 to a group. */
export async function groupCoverage(db: Queryable, groupIds: readonly string[]): Promise<GroupCoverage> {
  const [row] = await db.query<{ count: number }>(CUSTOMERS, [groupIds])
  const [groups, customers] = [groupIds.length, row!.count]
  return { groups, customers, perGroup: groups === 0 ? null : Math.round((customers / groups) * 10) / 10 }
}

interface GroupList {
  groups: CustomerGroup[]
  coverage: GroupCoverage
  districts: string[]
}

/** The groups of a manager's branch, and those he owns himself. Throws MANAGER_NOT_FOUND. */
export async function listGroups({ db, settings }: Pick<Deps, 'db' | 'settings'>, managerId: string): Promise<GroupList> {
  const branchId = await branchOf(db, managerId)
  const groups = (await findGroups(db, managerId)).map((row) => groupOf(row, settings.group.mostPitch))
  const running = groups.filter(({ isPublished }) => isPublished).map(({ id }) => id)
  return { groups, coverage: await groupCoverage(db, running), districts: await districtsOf(db, branchId) }
}
