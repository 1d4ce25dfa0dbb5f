import { shanghaiDay } from '#shared/time/calendar-day'
import { shanghaiTime } from '#shared/time/time-of-day'
import type { Queryable } from '../db/database'

/** Of each member the last word is known, and what he asked. */
const HEARD = `
  select spoke_at as at from group_voice where group_id = $1 and spoke_at >= $2
  union select asked_at from group_question where group_id = $1 and asked_at >= $2`

/** When members of a group said something since, as far as we know of it (G17), each as `2026-03-02 10:00`. */
export async function findAnswers(db: Queryable, groupId: string, since: Date): Promise<string[]> {
  const rows = await db.query<{ at: Date }>(HEARD, [groupId, since])
  return rows.map(({ at }) => `${shanghaiDay(at)} ${shanghaiTime(at)}`)
}
