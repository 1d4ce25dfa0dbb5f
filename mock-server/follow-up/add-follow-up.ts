import { ApiError } from '#shared/api/api-error'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { Pair } from '../chat/pair'
import type { Deps } from '../deps'
import { requireDayToCome } from './require-day-to-come'

export interface OwnFollowUp {
  id: string
  dueOn: CalendarDay
  note: string
}

const INSERT = `
  insert into follow_up (id, customer_id, manager_id, kind, due_on, note, made_at) values ($1, $2, $3, 'single', $4, $5, $6)
  on conflict do nothing`

const IS_OWN = 'select 1 from follow_up where id = $1 and customer_id = $2 and manager_id = $3'

/** Notes when to follow up, and for what; the same id again is still one. Throws DAY_PAST, and FOLLOW_UP_NOT_FOUND for another's id. */
export async function addFollowUp({ db, clock }: Pick<Deps, 'db' | 'clock'>, { customerId, managerId }: Pair, { id, dueOn, note }: OwnFollowUp): Promise<void> {
  requireDayToCome(clock, dueOn)
  await db.query(INSERT, [id, customerId, managerId, dueOn, note.trim(), clock.now()])
  const own = await db.query(IS_OWN, [id, customerId, managerId])
  if (own.length === 0) throw new ApiError('FOLLOW_UP_NOT_FOUND', id)
}
