import { ApiError } from '#shared/api/api-error'
import type { CustomerGroup } from '#shared/group/contract'
import { branchOf } from '../branch-event/own-event'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import type { Settings } from '../settings'
import { findGroup, groupOf, type GroupRow } from './group-row'

/** `act`: what anybody of the branch does for it; `change`: what is for who looks after it. */
type Purpose = 'look' | 'act' | 'change'

/** A group that a manager may look at, act on or change, as he sees it. Throws OTHER_BRANCH, NOT_GROUP_KEEPER. */
export function grantedGroup(row: GroupRow, purpose: Purpose, { group }: Settings): CustomerGroup {
  if (row.access === null || (purpose !== 'look' && row.access !== 'full')) throw new ApiError('OTHER_BRANCH', row.id)
  if (purpose === 'change' && !row.canChange) throw new ApiError('NOT_GROUP_KEEPER', row.id)
  return groupOf(row, group.mostPitch)
}

/**
 * A group for a manager to look at or to act on; what is another branch's is only looked at, by who owns it in WeCom (K6).
 * Throws MANAGER_NOT_FOUND, GROUP_NOT_FOUND, OTHER_BRANCH, NOT_GROUP_KEEPER.
 */
export async function requireGroup(
  db: Queryable, { settings }: Pick<Deps, 'settings'>, groupId: string, managerId: string, purpose: Purpose,
): Promise<CustomerGroup> {
  await branchOf(db, managerId)
  const row = await findGroup(db, groupId, managerId)
  if (!row) throw new ApiError('GROUP_NOT_FOUND', groupId)
  return grantedGroup(row, purpose, settings)
}
