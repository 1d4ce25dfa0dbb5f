import { ApiError } from '#shared/api/api-error'
import type { ReachOutcome } from '#shared/reach/contract'
import type { Deps } from '../deps'
import { SETTLE } from './settle-reaches'

export interface SettledReach {
  reachId: string
  customerId: string
  /** Whoever asked for the place: nobody else knows. */
  managerId: string
  outcome: ReachOutcome
}

const SETTLE_OWN = `
  ${SETTLE} where id = $1 and customer_id = $4 and manager_id = $5
  returning case when sent_at is null then 'cancelled' else 'sent' end as outcome`

/** What became of a place that was kept; cancelled gives it back (S20). Returns what stands. Throws REACH_NOT_FOUND. */
export async function settleReach(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { reachId, customerId, managerId, outcome }: SettledReach,
): Promise<ReachOutcome> {
  const [row] = await db.query<{ outcome: ReachOutcome }>(SETTLE_OWN, [reachId, outcome, clock.now(), customerId, managerId])
  if (!row) throw new ApiError('REACH_NOT_FOUND', reachId)
  return row.outcome
}
