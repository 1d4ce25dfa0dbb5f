import { plainCode } from '#shared/branch-event/check-in-code'
import type { CheckIn } from '#shared/branch-event/contract'
import { shanghaiDay } from '#shared/time/calendar-day'
import type { Deps } from '../deps'
import { requireOwnEvent } from './own-event'

/** One statement: of two managers with the same code at once only one lets him in. */
const COME = `
  update branch_sign_up s set came_at = $3, checked_by = $4 from customer cu
  where s.event_id = $1 and s.code = $2 and s.state = 'in' and s.came_at is null and cu.id = s.customer_id returning cu.name`

const FIND = `
  select cu.name, s.came_at as "cameAt" from branch_sign_up s join customer cu on cu.id = s.customer_id where s.event_id = $1 and s.code = $2`

/** A guest says his code at the door: it is good once, on the day of the event (S22). Throws EVENT_NOT_FOUND. */
export async function checkInGuest({ db, clock }: Pick<Deps, 'db' | 'clock'>, eventId: string, managerId: string, typed: string): Promise<CheckIn> {
  const now = clock.now()
  const { startsAt, isCancelled } = await requireOwnEvent(db, eventId, managerId)
  if (isCancelled) return { outcome: 'cancelled' }
  if (shanghaiDay(startsAt) !== shanghaiDay(now)) return { outcome: 'otherDay' }
  const code = plainCode(typed)
  const [came] = await db.query<{ name: string | null }>(COME, [eventId, code, now, managerId])
  if (came) return { outcome: 'came', name: came.name, cameAt: now.toISOString() }
  const [known] = await db.query<{ name: string | null; cameAt: Date | null }>(FIND, [eventId, code])
  if (!known) return { outcome: 'unknown' }
  const { name, cameAt } = known
  return cameAt === null ? { outcome: 'noPlace', name } : { outcome: 'used', name, cameAt: cameAt.toISOString() }
}
