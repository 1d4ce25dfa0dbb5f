import { ApiError } from '#shared/api/api-error'
import { whenText } from '#shared/branch-event/when-text'
import type { TodaySource } from './source'

interface Row {
  event_id: string
  customer_id: string
  event_name: string
  place: string
  starts_at: Date
  cancel_reason: string
  is_cancelled: boolean
  told_of: Date
  name: string | null
  external_user_id: string
  done_at: Date | null
}

/** Whoever invited him tells him; who came by nobody's link is told by the manager he was given, else by whoever made the event. */
const IS_MINE = `
  coalesce(s.manager_id, (select manager_id from assignment where customer_id = s.customer_id), e.made_by) = $1
  and s.state in ('in', 'waiting') and s.came_at is null`
const TOLD_OF = 'greatest(e.cancelled_at, e.changed_at)'
const IS_NEWS = `${TOLD_OF} > s.signed_at`
const IS_UNTOLD = `(s.told_at is null or s.told_at < ${TOLD_OF})`

const OPEN = `
  select s.event_id, s.customer_id, e.name as event_name, e.place, e.starts_at, e.cancel_reason, e.cancelled_at is not null as is_cancelled,
    ${TOLD_OF} as told_of, cu.name, cu.external_user_id, case when not ${IS_UNTOLD} then s.told_at end as done_at
  from branch_sign_up s join branch_event e on e.id = s.event_id join customer cu on cu.id = s.customer_id
  where ${IS_MINE} and ${IS_NEWS} and e.starts_at > $2 and (${IS_UNTOLD} or s.told_at > $3) and cu.external_user_id is not null`

/** An event's guest: the event's id and the customer's, which has no such sign. */
const idOf = ({ event_id: eventId, customer_id: customerId }: Row) => `${eventId}:${customerId}`

const SETTLE = `
  update branch_sign_up s set told_at = case when ${IS_UNTOLD} then $3 else s.told_at end from branch_event e
  where e.id = s.event_id and s.event_id || ':' || s.customer_id = $2 and ${IS_MINE} and ${IS_NEWS} returning 1`

const BRING_BACK = `
  update branch_sign_up s set told_at = null from branch_event e
  where e.id = s.event_id and s.event_id || ':' || s.customer_id = $2 and ${IS_MINE} and ${IS_NEWS} and (${IS_UNTOLD} or s.told_at > $3) returning 1`

function wordsOf({ event_name: name, place, starts_at: startsAt, is_cancelled: isCancelled, cancel_reason: reason }: Row): { title: string; detail: string } {
  if (isCancelled) return { title: `「${name}」取消了，告诉客户不用来`, detail: `原因：${reason}。签到码已经作废。` }
  return { title: `「${name}」改了时间或地点，告诉客户一声`, detail: `现在是${whenText(startsAt.toISOString())}，${place}。来不了可以在活动页取消。` }
}

/** Guests of an event that was cancelled or moved after they signed up, until somebody has told them (S22). */
export const eventNews: TodaySource = {
  name: 'event-news',
  list: async ({ db, clock }, managerId, doneSince) => {
    const rows = await db.query<Row>(OPEN, [managerId, clock.now(), doneSince])
    return rows.map((row) => ({
      id: idOf(row), externalUserId: row.external_user_id, customerName: row.name, label: '到店活动', ...wordsOf(row),
      at: row.told_of.toISOString(), isWholeDay: false, daysOverdue: 0, doneText: '已告诉客户', doneAt: row.done_at,
    }))
  },
  settle: async ({ db, clock }, managerId, itemId) => {
    const told = await db.query(SETTLE, [managerId, itemId, clock.now()])
    if (told.length === 0) throw new ApiError('TODAY_ITEM_NOT_FOUND', itemId)
  },
  bringBack: async ({ db }, managerId, itemId, doneSince) => (await db.query(BRING_BACK, [managerId, itemId, doneSince])).length > 0,
}
