import type { Arrivals } from '#shared/arrival/contract'
import { requireChatCustomer } from '../chat/require-chat-customer'
import type { Queryable } from '../db/database'

interface Row {
  name: string
  first_at: Date
  last_at: Date
}

const OWN = 'select coalesce(c.name, a.channel_code) as name, a.first_at, a.last_at from arrival a left join channel c on c.code = a.channel_code where a.customer_id = $1 order by a.first_at, a.channel_code'

/** By which channels a customer came, the first and the last (D23). Throws CUSTOMER_NOT_FOUND, OTHER_BRANCH. */
export async function showArrivals(db: Queryable, externalUserId: string, managerId: string): Promise<Arrivals> {
  const { id } = await requireChatCustomer(db, externalUserId, managerId, 'look')
  const rows = await db.query<Row>(OWN, [id])
  const [first, last] = [rows[0], rows.toSorted((one, other) => other.last_at.getTime() - one.last_at.getTime())[0]]
  return {
    channels: rows.length,
    first: first ? { channel: first.name, at: first.first_at.toISOString() } : null,
    last: last ? { channel: last.name, at: last.last_at.toISOString() } : null,
  }
}
