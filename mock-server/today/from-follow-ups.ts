import { ApiError } from '#shared/api/api-error'
import { daysBetween, shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import { instantOf } from '#shared/time/time-of-day'
import { settleFollowUp } from '../follow-up/settle-follow-up'
import type { TodaySource } from './source'

interface Row {
  id: string
  kind: 'plan' | 'single' | 'revisit'
  plan_day: number | null
  due_on: CalendarDay
  note: string
  name: string | null
  external_user_id: string
  done_at: Date | null
}

const DUE = `
  select f.id, f.kind, f.plan_day, f.due_on, f.note, cu.name, cu.external_user_id, f.settled_at as done_at
  from follow_up f join customer cu on cu.id = f.customer_id
  where f.manager_id = $1 and (f.state = 'open' and f.due_on <= $2 or f.state = 'done' and f.settled_at > $3) and cu.external_user_id is not null`

const OWN = 'select customer_id as "customerId", manager_id as "managerId" from follow_up where id = $1 and manager_id = $2'

const BRING_BACK = `
  update follow_up set state = 'open', settled_at = null
  where id = $1 and manager_id = $2 and (state = 'open' or state = 'done' and settled_at > $3) returning 1`

const titleOf = ({ kind, plan_day: day }: Row): string =>
  kind === 'plan' ? `跟进计划第 ${day} 天` : { single: '您安排的跟进', revisit: '未成交，该回访了' }[kind]

/** What a manager meant to come back for, by today (S28, S6h). */
export const followUps: TodaySource = {
  name: 'follow-up',
  list: async ({ db, clock }, managerId, doneSince) => {
    const today = shanghaiDay(clock.now())
    const rows = await db.query<Row>(DUE, [managerId, today, doneSince])
    return rows.map((row) => ({
      id: row.id, externalUserId: row.external_user_id, customerName: row.name, label: '跟进', title: titleOf(row), detail: row.note || null,
      at: instantOf(row.due_on).toISOString(), isWholeDay: true, daysOverdue: Math.max(0, daysBetween(row.due_on, today)), doneText: '完成',
      doneAt: row.done_at,
    }))
  },
  settle: async (deps, managerId, itemId) => {
    const [pair] = await deps.db.query<{ customerId: string; managerId: string }>(OWN, [itemId, managerId])
    if (!pair) throw new ApiError('TODAY_ITEM_NOT_FOUND', itemId)
    await settleFollowUp(deps, pair, itemId, 'done')
  },
  bringBack: async ({ db }, managerId, itemId, doneSince) => (await db.query(BRING_BACK, [itemId, managerId, doneSince])).length > 0,
}
