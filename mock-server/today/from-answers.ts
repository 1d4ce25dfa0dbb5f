import { ApiError } from '#shared/api/api-error'
import type { TodaySource } from './source'

interface Row {
  id: string
  expert_name: string
  answer: string
  answered_at: Date
  name: string | null
  external_user_id: string
  done_at: Date | null
}

const UNREAD = `
  select h.id, x.name as expert_name, h.answer, h.answered_at, cu.name, cu.external_user_id, h.answer_read_at as done_at
  from handover h join customer cu on cu.id = h.customer_id join manager x on x.id = h.expert_id
  where h.manager_id = $1 and h.answer <> '' and (h.answer_read_at is null or h.answer_read_at > $2) and cu.external_user_id is not null`

const READ = "update handover set answer_read_at = coalesce(answer_read_at, $3) where id = $1 and manager_id = $2 and answer <> '' returning 1"

const BRING_BACK = `
  update handover set answer_read_at = null
  where id = $1 and manager_id = $2 and answer <> '' and (answer_read_at is null or answer_read_at > $3) returning 1`

/** What experts answered the manager who asked them (S15), also once the handover has ended, until he has read it. */
export const answers: TodaySource = {
  name: 'expert-answer',
  list: async ({ db }, managerId, doneSince) => {
    const rows = await db.query<Row>(UNREAD, [managerId, doneSince])
    return rows.map(({ id, expert_name: expertName, answer, answered_at: answeredAt, name, external_user_id: externalUserId, done_at: doneAt }) => ({
      id, externalUserId, customerName: name, label: '专家答复', title: `专家${expertName}答复了您`, detail: answer,
      at: answeredAt.toISOString(), isWholeDay: false, daysOverdue: 0, doneText: '知道了', doneAt,
    }))
  },
  settle: async ({ db, clock }, managerId, itemId) => {
    const read = await db.query(READ, [itemId, managerId, clock.now()])
    if (read.length === 0) throw new ApiError('TODAY_ITEM_NOT_FOUND', itemId)
  },
  bringBack: async ({ db }, managerId, itemId, doneSince) => (await db.query(BRING_BACK, [itemId, managerId, doneSince])).length > 0,
}
