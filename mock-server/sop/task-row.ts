import type { Revival } from '#shared/group-health/revival'
import type { TaskKind } from '#shared/sop/slot'
import type { TaskState } from '#shared/sop/standing'
import { shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import { shanghaiTime, type TimeOfDay } from '#shared/time/time-of-day'
import type { Queryable } from '../db/database'

export interface TaskRow {
  id: string
  plannedOn: CalendarDay
  plannedTime: TimeOfDay
  dueAt: Date
  kind: TaskKind
  /** Which way to wake the group it is; null: a slot of the plan has made it. */
  revival: Revival | null
  theme: string
  text: string
  isProvisional: boolean
  isEdited: boolean
  state: TaskState
  settledAt: Date | null
  skipReason: string | null
}

const SELECT = `
  select id, planned_on as "plannedOn", planned_time as "plannedTime", due_at as "dueAt", kind, revival, theme, text, is_provisional as "isProvisional",
    is_edited as "isEdited", state, settled_at as "settledAt", skip_reason as "skipReason"
  from sop_task where group_id = $1`

/** A group's tasks from one instant to another, in the order of time. */
export const findTasks = (db: Queryable, groupId: string, from: Date, to: Date): Promise<TaskRow[]> =>
  db.query<TaskRow>(`${SELECT} and due_at >= $2 and due_at < $3 order by due_at, id`, [groupId, from, to])

/** Locked for whoever changes it; undefined where the group has none of this id. */
export async function lockTask(tx: Queryable, groupId: string, taskId: string): Promise<TaskRow | undefined> {
  const [row] = await tx.query<TaskRow>(`${SELECT} and id = $2 for update`, [groupId, taskId])
  return row
}

/** When it is due, as people say it; and where its plan has it, if a plan has it and it was moved from there. */
export function momentsOf({ dueAt, plannedOn, plannedTime, revival }: TaskRow) {
  const [day, time] = [shanghaiDay(dueAt), shanghaiTime(dueAt)]
  return { day, time, usual: revival !== null || (day === plannedOn && time === plannedTime) ? null : { day: plannedOn, time: plannedTime } }
}
