import { daysBetween, shanghaiDay } from '#shared/time/calendar-day'
import { closeKeywordReply } from '../chat/close-keyword-reply'
import { GROUP_KEYWORD } from '../chat/keyword'
import type { TodaySource } from './source'

interface Row {
  id: string
  keyword: string
  said_at: Date
  name: string | null
  external_user_id: string
  done_at: Date | null
}

const OPEN = `
  select k.id, k.keyword, k.said_at, cu.name, cu.external_user_id, k.closed_at as done_at
  from keyword_reply k join customer cu on cu.id = k.customer_id
  where k.manager_id = $1 and k.keyword = $3 and (k.closed_at is null or k.closed_at > $2)`

/** One that came meanwhile waits in its place: a customer is invited once. */
const BRING_BACK = `
  with wanted as (
    select id, customer_id, closed_at from keyword_reply where id = $1 and manager_id = $2 and keyword = $4 and (closed_at is null or closed_at > $3)
  ), back as (
    update keyword_reply k set closed_at = null from wanted w
    where k.id = w.id and w.closed_at is not null and not exists (
      select 1 from keyword_reply o where o.customer_id = w.customer_id and o.manager_id = $2 and o.closed_at is null
    )
  )
  select 1 from wanted`

/** Customers who answered with the group's word and wait to be invited by hand (S4); from the next day on they wait too long. */
export const invitations: TodaySource = {
  name: 'invitation',
  list: async ({ db, clock }, managerId, doneSince) => {
    const today = shanghaiDay(clock.now())
    const rows = await db.query<Row>(OPEN, [managerId, doneSince, GROUP_KEYWORD])
    return rows.map(({ id, keyword, said_at: saidAt, name, external_user_id: externalUserId, done_at: doneAt }) => ({
      id, externalUserId, customerName: name, label: '进群', title: `回复了“${keyword}”，等您邀请`, detail: null, at: saidAt.toISOString(), isWholeDay: false,
      daysOverdue: Math.max(0, daysBetween(shanghaiDay(saidAt), today)), doneText: '已邀请', doneAt,
    }))
  },
  settle: (deps, managerId, itemId) => closeKeywordReply(deps, itemId, managerId),
  bringBack: async ({ db }, managerId, itemId, doneSince) => (await db.query(BRING_BACK, [itemId, managerId, doneSince, GROUP_KEYWORD])).length > 0,
}
