import { ApiError } from '#shared/api/api-error'
import { daysBetween, shanghaiDay } from '#shared/time/calendar-day'
import type { TodaySource } from './source'

interface Row {
  id: string
  text: string
  asked_at: Date
  group_name: string
  name: string | null
  external_user_id: string
  done_at: Date | null
}

const OPEN = `
  select q.id, q.text, q.asked_at, g.name as group_name, cu.name, cu.external_user_id, q.closed_at as done_at
  from group_question q join customer_group g on g.id = q.group_id join customer cu on cu.id = q.customer_id
  where g.owner_manager_id = $1 and (q.closed_at is null and q.asked_at <= $2 or q.closed_at > $3)`

const CLOSE = `
  update group_question q set closed_at = coalesce(closed_at, $3) from customer_group g
  where q.id = $1 and g.id = q.group_id and g.owner_manager_id = $2 returning 1`

const BRING_BACK = `
  update group_question q set closed_at = null from customer_group g
  where q.id = $1 and g.id = q.group_id and g.owner_manager_id = $2 and (q.closed_at is null or q.closed_at > $3) returning 1`

/** What members asked in the groups this manager owns, and nobody of the bank has answered for too long (S26). */
export const questions: TodaySource = {
  name: 'question',
  list: async ({ db, clock, settings }, managerId, doneSince) => {
    const now = clock.now()
    const rows = await db.query<Row>(OPEN, [managerId, new Date(now.getTime() - settings.questionWaitMs), doneSince])
    return rows.map(({ id, text, asked_at: askedAt, group_name: groupName, name, external_user_id: externalUserId, done_at: doneAt }) => ({
      id, externalUserId, customerName: name, label: '群里提问', title: `在「${groupName}」里问了，还没有人回`, detail: text, at: askedAt.toISOString(), isWholeDay: false,
      daysOverdue: Math.max(0, daysBetween(shanghaiDay(askedAt), shanghaiDay(now))), doneText: '已回复', doneAt,
    }))
  },
  settle: async ({ db, clock }, managerId, itemId) => {
    const closed = await db.query(CLOSE, [itemId, managerId, clock.now()])
    if (closed.length === 0) throw new ApiError('TODAY_ITEM_NOT_FOUND', itemId)
  },
  bringBack: async ({ db }, managerId, itemId, doneSince) => (await db.query(BRING_BACK, [itemId, managerId, doneSince])).length > 0,
}
