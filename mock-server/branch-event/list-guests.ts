import type { EventGuest } from '#shared/branch-event/contract'
import type { Queryable } from '../db/database'
import { requireOwnEvent } from './own-event'

const LIST = `
  select s.customer_id as "customerId", cu.name, s.state, s.signed_at as "signedAt", s.came_at as "cameAt", m.name as "managerName"
  from branch_sign_up s join customer cu on cu.id = s.customer_id left join manager m on m.id = s.manager_id
  where s.event_id = $1 order by array_position(array['in', 'waiting', 'gone'], s.state), s.turn`

interface Row extends Omit<EventGuest, 'signedAt' | 'cameAt'> {
  signedAt: Date
  cameAt: Date | null
}

/** Those who come, those who wait in their order, those who cancelled. Throws EVENT_NOT_FOUND. */
export async function listGuests(db: Queryable, eventId: string, managerId: string): Promise<EventGuest[]> {
  await requireOwnEvent(db, eventId, managerId)
  const rows = await db.query<Row>(LIST, [eventId])
  return rows.map(({ signedAt, cameAt, ...rest }) => ({ ...rest, signedAt: signedAt.toISOString(), cameAt: cameAt?.toISOString() ?? null }))
}
