import type { GroupHealth } from '#shared/group-health/contract'
import type { Revival } from '#shared/group-health/revival'
import { shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import { instantOf, shanghaiTime } from '#shared/time/time-of-day'
import type { Queryable } from '../db/database'

interface Row {
  revival: Revival
  dueAt: Date
  sentAt: Date | null
}

/** What was let go is free to be planned anew, and so is what was missed. */
const FIND = `
  select distinct on (revival) revival, due_at as "dueAt", settled_at as "sentAt" from sop_task
  where group_id = $1 and revival is not null and (state = 'planned' and due_at >= $2 or state = 'sent' and settled_at >= $2)
  order by revival, due_at desc`

/** Which ways to wake a group stand in its calendar from a day on, or were sent since. */
export async function findRevivals(db: Queryable, groupId: string, from: CalendarDay): Promise<GroupHealth['planned']> {
  const rows = await db.query<Row>(FIND, [groupId, instantOf(from)])
  return rows.map(({ revival, dueAt, sentAt }) => ({ revival, day: shanghaiDay(dueAt), time: shanghaiTime(dueAt), sentAt: sentAt?.toISOString() ?? null }))
}
