import { ApiError } from '#shared/api/api-error'
import type { SettledTask } from '#shared/sop/contract'
import { shanghaiDay } from '#shared/time/calendar-day'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { requireGroup } from '../group/require-group'
import { lockTask, type TaskRow } from './task-row'

type SettleDeps = Pick<Deps, 'db' | 'clock' | 'settings'>

/** What became of it; `isDelivered`: it went out into the group from its chat, which nobody takes back. */
export type TaskOutcome = { state: 'sent'; isDelivered: boolean } | { state: 'skipped'; reason: string } | { state: 'planned' }

interface Place {
  groupId: string
  taskId: string
  managerId: string
}

/** Why it stays as it was. */
type Refusal = Extract<SettledTask, { outcome: 'refused' }>['reason']

const SETTLE = 'update sop_task set state = $2, settled_at = $3, settled_by = $4, skip_reason = $5, is_delivered = $6 where id = $1'

/** Its keeper said so before; that it went out is known now. */
const DELIVER = "update sop_task set is_delivered = true where id = $1 and state = 'sent'"

/** Sent is sent; what was let go can be sent all the same. What is still to come on another day can be let go, but not have been sent. */
function refusalOf(task: TaskRow, outcome: TaskOutcome, now: Date): Refusal | null {
  if (task.state === 'sent') return 'settled'
  return outcome.state === 'sent' && shanghaiDay(task.dueAt) > shanghaiDay(now) ? 'notYet' : null
}

async function settle(tx: Queryable, { clock }: SettleDeps, { groupId, taskId, managerId }: Place, outcome: TaskOutcome): Promise<Refusal | null> {
  const task = await lockTask(tx, groupId, taskId)
  if (!task) throw new ApiError('SOP_TASK_NOT_FOUND', taskId)
  const isDelivered = outcome.state === 'sent' && outcome.isDelivered
  // The same again leaves the time of the first.
  if (task.state === outcome.state) {
    if (isDelivered) await tx.query(DELIVER, [taskId])
    return null
  }
  const now = clock.now()
  const refusal = refusalOf(task, outcome, now)
  if (refusal !== null) return refusal
  const [settledAt, settledBy] = outcome.state === 'planned' ? [null, null] : [now, managerId]
  await tx.query(SETTLE, [taskId, outcome.state, settledAt, settledBy, outcome.state === 'skipped' ? outcome.reason.trim() : null, isDelivered])
  return null
}

/**
 * A task was sent, is let go with a reason, or that is taken back; null: so it is. That he said it was sent is taken back
 * in his day only, for ten minutes (today/). Throws as `requireGroup`, and SOP_TASK_NOT_FOUND.
 */
export async function settleTask(deps: SettleDeps, place: Place, outcome: TaskOutcome): Promise<Refusal | null> {
  await requireGroup(deps.db, deps, place.groupId, place.managerId, 'act')
  return deps.db.transaction((tx) => settle(tx, deps, place, outcome))
}
