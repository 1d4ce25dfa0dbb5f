import type { PublishedGroup } from '#shared/group/contract'
import type { Deps } from '../deps'
import { requireGroup } from './require-group'

type PublishDeps = Pick<Deps, 'db' | 'clock' | 'settings'>

/**
 * Lets customers be invited into a group, or no more. What is missing is told all at once, the pitch among it (S3). Throws
 * MANAGER_NOT_FOUND, GROUP_NOT_FOUND, OTHER_BRANCH, NOT_GROUP_KEEPER.
 */
export function publishGroup(deps: PublishDeps, groupId: string, managerId: string, isPublished: boolean): Promise<PublishedGroup> {
  return deps.db.transaction(async (tx) => {
    await tx.query('select 1 from customer_group where id = $1 for update', [groupId])
    const { problems } = await requireGroup(tx, deps, groupId, managerId, 'change')
    if (isPublished && problems.length > 0) return { outcome: 'refused', problems }
    await tx.query('update customer_group set published_at = case when $2 then coalesce(published_at, $3) end where id = $1', [groupId, isPublished, deps.clock.now()])
    return { outcome: 'done', group: await requireGroup(tx, deps, groupId, managerId, 'act') }
  })
}
