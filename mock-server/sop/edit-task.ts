import { ApiError } from '#shared/api/api-error'
import type { EditedTask } from '#shared/sop/contract'
import { shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import { instantOf, type TimeOfDay } from '#shared/time/time-of-day'
import { promisesIn } from '../compliance/promises-in'
import type { Deps } from '../deps'
import { requireGroup } from '../group/require-group'
import { lastPlannedDay } from './planned-tasks'
import { showCalendar } from './show-calendar'
import { lockTask } from './task-row'

type EditDeps = Pick<Deps, 'db' | 'clock' | 'settings' | 'calendar' | 'demo'>

interface WrittenTask {
  day: CalendarDay
  time: TimeOfDay
  theme: string
  text: string
}

type Refusal = Extract<EditedTask, { outcome: 'refused' }>['reason']

/** Where nothing was moved its reminder stays: nobody is told twice. */
const WRITE = `
  update sop_task set due_at = $2, theme = $3, text = $4, is_edited = true,
    remind_at = case when due_at = $2 then remind_at else $2::timestamptz - $5 * interval '1 millisecond' end
  where id = $1`

/** Its words may be changed as long as it is open; it is moved to a time to come, of this week or the next. */
function refusalOf(task: { state: string; dueAt: Date }, dueAt: Date, now: Date): Refusal | null {
  if (task.state !== 'planned') return 'settled'
  if (dueAt.getTime() === task.dueAt.getTime()) return null
  if (dueAt <= now) return 'past'
  return shanghaiDay(dueAt) > lastPlannedDay(shanghaiDay(now)) ? 'tooFar' : null
}

/** Changes one task of a group; the weekly plan stays as it is (G10). Throws as `requireGroup`, and SOP_TASK_NOT_FOUND. */
export async function editTask(deps: EditDeps, { groupId, taskId, managerId }: { groupId: string; taskId: string; managerId: string }, written: WrittenTask): Promise<EditedTask> {
  const [theme, text] = [written.theme.trim(), written.text.trim()]
  await requireGroup(deps.db, deps, groupId, managerId, 'act')
  const promises = promisesIn(deps, [theme, text])
  if (promises.length > 0) return { outcome: 'promises', promises }
  const dueAt = instantOf(written.day, written.time)
  const reason = await deps.db.transaction(async (tx) => {
    const task = await lockTask(tx, groupId, taskId)
    if (!task) throw new ApiError('SOP_TASK_NOT_FOUND', taskId)
    const refusal = refusalOf(task, dueAt, deps.clock.now())
    if (refusal === null) await tx.query(WRITE, [taskId, dueAt, theme, text, deps.settings.sop.remindBeforeMs])
    return refusal
  })
  return reason ? { outcome: 'refused', reason } : { outcome: 'saved', calendar: await showCalendar(deps, groupId, managerId) }
}
