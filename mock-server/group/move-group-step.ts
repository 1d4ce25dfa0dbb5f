import { assistedStepNumber, canMoveTo, type AssistedStep } from '#shared/group/assisted-step'
import type { MovedGroup } from '#shared/group/contract'
import type { Deps } from '../deps'
import { requireGroup } from './require-group'

type MoveDeps = Pick<Deps, 'db' | 'clock' | 'settings'>

interface StepMove {
  step: AssistedStep
  note: string
}

const KEEP_NOTE = 'insert into group_step_note (group_id, step, note, manager_id, noted_at) values ($1, $2, $3, $4, $5)'

/**
 * An assisted group goes one step on, with what was done in the one it leaves, or back (G7). Throws MANAGER_NOT_FOUND,
 * GROUP_NOT_FOUND, OTHER_BRANCH, NOT_GROUP_KEEPER.
 */
export function moveGroupStep(deps: MoveDeps, groupId: string, managerId: string, { step, note }: StepMove): Promise<MovedGroup> {
  return deps.db.transaction(async (tx) => {
    await tx.query('select 1 from customer_group where id = $1 for update', [groupId])
    const group = await requireGroup(tx, deps, groupId, managerId, 'change')
    if (group.step === null) return { outcome: 'refused', reason: 'managed' }
    if (!canMoveTo(group.step, step)) return { outcome: 'refused', reason: 'skipped' }
    const done = note.trim()
    if (assistedStepNumber(step) > assistedStepNumber(group.step)) {
      if (done === '') return { outcome: 'refused', reason: 'noteMissing' }
      await tx.query(KEEP_NOTE, [groupId, group.step, done, managerId, deps.clock.now()])
    }
    await tx.query('update customer_group set step = $2 where id = $1', [groupId, step])
    return { outcome: 'moved', group: await requireGroup(tx, deps, groupId, managerId, 'act') }
  })
}
