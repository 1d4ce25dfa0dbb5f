import { ApiError } from '#shared/api/api-error'
import type { CustomerGroup } from '#shared/group/contract'
import { branchOf } from '../branch-event/own-event'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { findGroup, groupOf } from './group-row'

/**
 * A group for a manager to look at or to act on; what is another branch's is only looked at, by who owns it in WeCom (K6).
 * Throws MANAGER_NOT_FOUND, GROUP_NOT_FOUND, OTHER_BRANCH.
 */
export async function requireGroup(
  db: Queryable, { settings }: Pick<Deps, 'settings'>, groupId: string, managerId: string, purpose: 'look' | 'act',
): Promise<CustomerGroup> {
  await branchOf(db, managerId)
  const row = await findGroup(db, groupId, managerId)
  if (!row) throw new ApiError('GROUP_NOT_FOUND', groupId)
  if (row.access === null || (purpose === 'act' && row.access !== 'full')) throw new ApiError('OTHER_BRANCH', groupId)
  return groupOf(row, settings.group.mostPitch)
}
