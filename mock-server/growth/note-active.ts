import { ApiError } from '#shared/api/api-error'
import { shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import type { Deps } from '../deps'

/** Throws MANAGER_NOT_FOUND. */
export async function noteActive({ db, clock }: Pick<Deps, 'db' | 'clock'>, managerId: string): Promise<{ activeOn: CalendarDay }> {
  const activeOn = shanghaiDay(clock.now())
  const [manager] = await db.query('select 1 from manager where id = $1', [managerId])
  if (!manager) throw new ApiError('MANAGER_NOT_FOUND', managerId)
  await db.query('insert into manager_day (manager_id, active_on) values ($1, $2) on conflict do nothing', [managerId, activeOn])
  return { activeOn }
}
