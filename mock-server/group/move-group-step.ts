import { canMoveTo, type AssistedStep } from '#shared/group/assisted-step'
import type { MovedGroup } from '#shared/group/contract'
import type { Deps } from '../deps'
import { requireGroup } from './require-group'

/** An assisted group goes one step on, or back (G7). Throws MANAGER_NOT_FOUND, GROUP_NOT_FOUND, OTHER_BRANCH, NOT_GROUP_KEEPER. */
export function moveGroupStep(deps: Pick<Deps, 'db' | 'settings'>, groupId: string, managerId: string, step: AssistedStep): Promise<MovedGroup> {
  return deps.db.transaction(async (tx) => {
    await tx.query('select 1 from customer_group where id = $1 for update', [groupId])
    const group = await requireGroup(tx, deps, groupId, managerId, 'change')
    if (group.step === null) return { outcome: 'refused', reason: 'managed' }
    if (!canMoveTo(group.step, step)) return { outcome: 'refused', reason: 'skipped' }
    await tx.query('update customer_group set step = $2 where id = $1', [groupId, step])
    return { outcome: 'moved', group: { ...group, step } }
  })
}
