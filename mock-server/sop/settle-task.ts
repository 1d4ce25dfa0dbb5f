import { ApiError } from '#shared/api/api-error'
import type { SettledTask } from '#shared/sop/contract'
import { shanghaiDay } from '#shared/time/calendar-day'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { requireGroup } from '../group/require-group'
import { lockTask, type TaskRow } from './task-row'

type SettleDeps = Pick<Deps, 'db' | 'clock' | 'settings'>

/** What became of it. */
export type TaskOutcome = { state: 'sent' } | { state: 'skipped'; reason: string } | { state: 'planned' }

interface Place {
  groupId: string
  taskId: string
  managerId: string
}

/** Why it stays as it was. */
type Refusal = Extract<SettledTask, { outcome: 'refused' }>['reason']

const SETTLE = 'update sop_task set state = $2, settled_at = $3, settled_by = $4, skip_reason = $5 where id = $1'

/** Sent is sent; what was let go can be sent all the same. What is still to come on another day can be let go, but not have been sent. */
function refusalOf(task: TaskRow, outcome: TaskOutcome, now: Date): Refusal | null {
  if (task.state === 'sent') return 'settled'
  return outcome.state === 'sent' && shanghaiDay(task.dueAt) > shanghaiDay(now) ? 'notYet' : null
}

async function settle(tx: Queryable, { clock }: SettleDeps, { groupId, taskId, managerId }: Place, outcome: TaskOutcome): Promise<Refusal | null> {
  const task = await lockTask(tx, groupId, taskId)
  if (!task) throw new ApiError('SOP_TASK_NOT_FOUND', taskId)
  // The same again leaves the time of the first.
  if (task.state === outcome.state) return null
  const now = clock.now()
  const refusal = refusalOf(task, outcome, now)
  if (refusal !== null) return refusal
  const isOpen = outcome.state === 'planned'
  await tx.query(SETTLE, [taskId, outcome.state, isOpen ? null : now, isOpen ? null : managerId, outcome.state === 'skipped' ? outcome.reason.trim() : null])
  return null
}

/**
 * A task was sent, is let go with a reason, or that is taken back; null: so it is. That it was sent is taken back in his day
 * only, for ten minutes (today/). Throws as `requireGroup`, and SOP_TASK_NOT_FOUND.
 */
export async function settleTask(deps: SettleDeps, place: Place, outcome: TaskOutcome): Promise<Refusal | null> {
  await requireGroup(deps.db, deps, place.groupId, place.managerId, 'act')
  return deps.db.transaction((tx) => settle(tx, deps, place, outcome))
}
