import { ApiError } from '#shared/api/api-error'
import { CHAT_ACCESS, IS_CONTACT } from '../chat/chat-access'
import { requireChatCustomer } from '../chat/require-chat-customer'
import { dismissSignal } from '../insight/dismiss-signal'
import { SIGNAL_SHOWN_MS } from '../insight/list-signals'
import type { TodaySource } from './source'

interface Row {
  id: string
  product_id: string
  raised_at: Date
  name: string | null
  external_user_id: string
  done_at: Date | null
}

/** Of those he has as contacts, or was given, and may act for; one of each product, and one that he has read a moment ago. */
const UNREAD = `
  select distinct on (s.customer_id, s.product_id, s.dismissed_at) s.id, s.product_id, s.raised_at, cu.name, cu.external_user_id, s.dismissed_at as done_at
  from buying_signal s join customer cu on cu.id = s.customer_id join manager me on me.id = $1
  where (s.dismissed_at is null or s.dismissed_by = $1 and s.dismissed_at > $3) and s.raised_at > $2 and cu.external_user_id is not null
    and (${IS_CONTACT} or exists (select 1 from assignment where customer_id = cu.id and manager_id = me.id))
    and ${CHAT_ACCESS} = 'full'
  order by s.customer_id, s.product_id, s.dismissed_at, s.raised_at desc`

/** With all that were read by the same tap. */
const BRING_BACK = `
  with wanted as (
    select customer_id, product_id, dismissed_at from buying_signal
    where id = $1 and (dismissed_at is null or dismissed_by = $2 and dismissed_at > $3)
  ), back as (
    update buying_signal s set dismissed_at = null, dismissed_by = null from wanted w
    where s.customer_id = w.customer_id and s.product_id = w.product_id and s.dismissed_at = w.dismissed_at
  )
  select 1 from wanted`

const CUSTOMER = 'select cu.external_user_id from buying_signal s join customer cu on cu.id = s.customer_id where s.id = $1'

/** Customers who looked at one product again and again, as long as nobody has read it (S18). */
export const signals: TodaySource = {
  name: 'signal',
  list: async ({ db, clock, demo }, managerId, doneSince) => {
    const rows = await db.query<Row>(UNREAD, [managerId, new Date(clock.now().getTime() - SIGNAL_SHOWN_MS), doneSince])
    return rows.flatMap(({ id, product_id: productId, raised_at: raisedAt, name, external_user_id: externalUserId, done_at: doneAt }) => {
      const product = demo.community.products.find((it) => it.id === productId)
      if (!product) return []
      return [{
        id, externalUserId, customerName: name, label: '高意向', title: `一天里看了三次以上“${product.name}”`, detail: '现在聊最合适。',
        at: raisedAt.toISOString(), isWholeDay: false, daysOverdue: 0, doneText: '知道了', doneAt,
      }]
    })
  },
  settle: async (deps, managerId, itemId) => {
    const [signal] = await deps.db.query<{ external_user_id: string }>(CUSTOMER, [itemId])
    if (!signal) throw new ApiError('TODAY_ITEM_NOT_FOUND', itemId)
    const { id } = await requireChatCustomer(deps.db, signal.external_user_id, managerId, 'act')
    await dismissSignal(deps, itemId, id, managerId)
  },
  bringBack: async ({ db }, managerId, itemId, doneSince) => (await db.query(BRING_BACK, [itemId, managerId, doneSince])).length > 0,
}
