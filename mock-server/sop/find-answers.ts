import { shanghaiDay } from '#shared/time/calendar-day'
import { shanghaiTime } from '#shared/time/time-of-day'
import type { Queryable } from '../db/database'

/** When members of a group said something since, as far as we know of it (G17), each as `2026-03-02 10:00`. */
export async function findAnswers(db: Queryable, groupId: string, since: Date): Promise<string[]> {
  const rows = await db.query<{ asked_at: Date }>('select asked_at from group_question where group_id = $1 and asked_at >= $2', [groupId, since])
  return rows.map(({ asked_at: at }) => `${shanghaiDay(at)} ${shanghaiTime(at)}`)
}
