import { ApiError } from '#shared/api/api-error'
import type { Pair } from '../chat/pair'
import type { Deps } from '../deps'

/** The same again leaves the time of the first. */
const SETTLE = `
  update follow_up set state = $4, settled_at = case when $4 = 'open' then null when state = $4 then settled_at else $5 end
  where id = $1 and customer_id = $2 and manager_id = $3 returning 1`

/** It was done, let go, or is open again. Throws FOLLOW_UP_NOT_FOUND. */
export async function settleFollowUp(
  { db, clock }: Pick<Deps, 'db' | 'clock'>, { customerId, managerId }: Pair, followUpId: string, state: 'open' | 'done' | 'letGo',
): Promise<void> {
  const settled = await db.query(SETTLE, [followUpId, customerId, managerId, state, clock.now()])
  if (settled.length === 0) throw new ApiError('FOLLOW_UP_NOT_FOUND', followUpId)
}
