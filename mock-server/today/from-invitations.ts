import { daysBetween, shanghaiDay } from '#shared/time/calendar-day'
import { closeKeywordReply } from '../chat/close-keyword-reply'
import type { TodaySource } from './source'

interface Row {
  id: string
  keyword: string
  said_at: Date
  name: string | null
  external_user_id: string
}

const OPEN = `
  select k.id, k.keyword, k.said_at, cu.name, cu.external_user_id
  from keyword_reply k join customer cu on cu.id = k.customer_id where k.manager_id = $1 and k.closed_at is null`

/** Customers who answered with the group's word and wait to be invited by hand (S4); from the next day on they wait too long. */
export const invitations: TodaySource = {
  name: 'invitation',
  list: async ({ db, clock }, managerId) => {
    const today = shanghaiDay(clock.now())
    const rows = await db.query<Row>(OPEN, [managerId])
    return rows.map(({ id, keyword, said_at: saidAt, name, external_user_id: externalUserId }) => ({
      id, externalUserId, customerName: name, label: '进群', title: `回复了“${keyword}”，等您邀请`, detail: null, at: saidAt.toISOString(), isWholeDay: false,
      daysOverdue: Math.max(0, daysBetween(shanghaiDay(saidAt), today)), doneText: '已邀请',
    }))
  },
  settle: (deps, managerId, itemId) => closeKeywordReply(deps, itemId, managerId),
}
