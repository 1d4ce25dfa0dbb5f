import type { ReachOutcome } from '#shared/reach/contract'
import type { Queryable } from '../db/database'

/** What went out stays out; what was given back too early, and went out after all, counts. For $2 the outcome, $3 the instant. */
export const SETTLE = `
  update reach set
    sent_at = case when $2 = 'sent' then coalesce(sent_at, $3) else sent_at end,
    cancelled_at = case when $2 = 'sent' or sent_at is not null then null else coalesce(cancelled_at, $3) end`

/** What became of places that were kept; cancelled gives them back (S20). */
export async function settleReaches(tx: Queryable, reachIds: readonly string[], outcome: ReachOutcome, now: Date): Promise<void> {
  await tx.query(`${SETTLE} where id = any($1)`, [reachIds, outcome, now])
}
