import { ApiError } from '#shared/api/api-error'
import type { Clock } from '#shared/time/clock'
import type { Pair } from '../chat/pair'
import type { Queryable } from '../db/database'

const STOP = `
  with stopped as (
    update follow_up_plan set stopped_at = coalesce(stopped_at, $4) where id = $1 and customer_id = $2 and manager_id = $3 returning id
  ), gone as (
    update follow_up set state = 'letGo', settled_at = $4 where plan_id in (select id from stopped) and state = 'open'
  )
  select id from stopped`

/** Lets a plan go with what is still open of it; what was done stays done. Throws FOLLOW_UP_NOT_FOUND. */
export async function stopPlan(db: Queryable, clock: Clock, { customerId, managerId }: Pair, planId: string): Promise<void> {
  const stopped = await db.query(STOP, [planId, customerId, managerId, clock.now()])
  if (stopped.length === 0) throw new ApiError('FOLLOW_UP_NOT_FOUND', planId)
}
