import { ApiError } from '#shared/api/api-error'
import type { ReachOutcome } from '#shared/reach/contract'
import type { Deps } from '../deps'

export interface SettledReach {
  reachId: string
  customerId: string
  /** Whoever asked for the place: nobody else knows. */
  managerId: string
  outcome: ReachOutcome
}

/** What went out stays out; what was given back too early, and went out after all, counts. */
const SETTLE = `
  update reach set
    sent_at = case when $5 = 'sent' then coalesce(sent_at, $4) else sent_at end,
    cancelled_at = case when $5 = 'sent' or sent_at is not null then null else coalesce(cancelled_at, $4) end
  where id = $1 and customer_id = $2 and manager_id = $3
  returning case when sent_at is null then 'cancelled' else 'sent' end as outcome`

/** What became of a place that was kept; cancelled gives it back (S20). Returns what stands. Throws REACH_NOT_FOUND. */
export async function settleReach(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { reachId, customerId, managerId, outcome }: SettledReach,
): Promise<ReachOutcome> {
  const [row] = await db.query<{ outcome: ReachOutcome }>(SETTLE, [reachId, customerId, managerId, clock.now(), outcome])
  if (!row) throw new ApiError('REACH_NOT_FOUND', reachId)
  return row.outcome
}
