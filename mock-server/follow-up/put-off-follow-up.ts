import { ApiError } from '#shared/api/api-error'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { Pair } from '../chat/pair'
import type { Deps } from '../deps'
import { requireDayToCome } from './require-day-to-come'

const PUT_OFF = `
  update follow_up set due_on = $4 where id = $1 and customer_id = $2 and manager_id = $3 and state = 'open' returning 1`

/** Puts what is open off to another day. Throws DAY_PAST, FOLLOW_UP_NOT_FOUND. */
export async function putOffFollowUp(
  { db, clock }: Pick<Deps, 'db' | 'clock'>, { customerId, managerId }: Pair, followUpId: string, dueOn: CalendarDay,
): Promise<void> {
  requireDayToCome(clock, dueOn)
  const moved = await db.query(PUT_OFF, [followUpId, customerId, managerId, dueOn])
  if (moved.length === 0) throw new ApiError('FOLLOW_UP_NOT_FOUND', followUpId)
}
