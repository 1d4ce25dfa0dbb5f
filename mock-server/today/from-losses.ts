import { ApiError } from '#shared/api/api-error'
import type { TodaySource } from './source'

/** An older loss is no news any more. */
const NEWS_MS = 30 * 24 * 60 * 60 * 1000

interface Row {
  customer_id: string
  lost_at: Date
  name: string | null
  external_user_id: string
  done_at: Date | null
}

/** `d`: the customer ended a contact that was not begun again; of one instant the delete decides. Whom the manager deleted himself he knows of. */
const IS_LAST = `
  d.kind = 'delete' and d.ended_by is distinct from 'member' and not exists (
    select 1 from contact_change a
    where a.customer_id = d.customer_id and a.manager_id = d.manager_id and a.kind = 'add' and a.happened_at > d.happened_at
  )`

/** What he has read of stays read, whatever else is told of it, until the two were contacts again; a moment longer it is shown. */
const UNREAD = `
  select d.customer_id, min(d.happened_at) as lost_at, cu.name, cu.external_user_id, max(r.read_at) as done_at
  from contact_change d join customer cu on cu.id = d.customer_id
    left join loss_read r on r.customer_id = d.customer_id and r.manager_id = d.manager_id and not exists (
      select 1 from contact_change a
      where a.customer_id = r.customer_id and a.manager_id = r.manager_id and a.kind = 'add' and a.happened_at > r.lost_at
    )
  where d.manager_id = $1 and d.happened_at > $2 and ${IS_LAST} and cu.external_user_id is not null and (r.read_at is null or r.read_at > $3)
  group by d.customer_id, cu.name, cu.external_user_id`

const READ = `
  insert into loss_read (customer_id, manager_id, lost_at, read_at)
  select d.customer_id, d.manager_id, max(d.happened_at), $3 from contact_change d
  where d.customer_id = $1 and d.manager_id = $2 and ${IS_LAST} group by 1, 2
  on conflict (customer_id, manager_id) do update set lost_at = greatest(loss_read.lost_at, excluded.lost_at), read_at = excluded.read_at
  returning 1`

/** With nothing read there is nothing to bring back, and it waits. */
const BRING_BACK = `
  with back as (delete from loss_read where customer_id = $1 and manager_id = $2 and read_at > $3)
  select 1 from contact_change d where d.customer_id = $1 and d.manager_id = $2 and ${IS_LAST}
    and not exists (select 1 from loss_read r where r.customer_id = $1 and r.manager_id = $2 and r.read_at <= $3)`

/** Customers who have deleted this manager (D22): one alert for each, however often WeCom tells it. */
export const losses: TodaySource = {
  name: 'loss',
  list: async ({ db, clock }, managerId, doneSince) => {
    const rows = await db.query<Row>(UNREAD, [managerId, new Date(clock.now().getTime() - NEWS_MS), doneSince])
    return rows.map(({ customer_id: id, lost_at: lostAt, name, external_user_id: externalUserId, done_at: doneAt }) => ({
      id, externalUserId, customerName: name, label: '流失提醒', title: '把您从企业微信好友里删除了', detail: '先想想是不是消息多了，有机会见面再聊，不急着重新添加。',
      at: lostAt.toISOString(), isWholeDay: false, daysOverdue: 0, doneText: '知道了', doneAt,
    }))
  },
  settle: async ({ db, clock }, managerId, customerId) => {
    const read = await db.query(READ, [customerId, managerId, clock.now()])
    if (read.length === 0) throw new ApiError('TODAY_ITEM_NOT_FOUND', customerId)
  },
  bringBack: async ({ db }, managerId, customerId, doneSince) => (await db.query(BRING_BACK, [customerId, managerId, doneSince])).length > 0,
}
