import type { Queryable } from '../db/database'
import type { TakenPayout } from './take-due'

export interface Refusal {
  code: string
  text: string
  /** Null: it is not tried again by itself. */
  nextAttemptAt: Date | null
}

/** Only while it is still this worker's: who has taken it over since is the one to judge it. */
const REFUSE = `
  update voucher set state = case when $3::timestamptz is null then 'failed' else 'retry' end, next_attempt_at = $3,
    lease_until = null, failure_code = $4, failure_text = $5
  where id = $1 and state = 'sending' and lease_until = $2`

/** Books that the issuer did not pay, in the caller's transaction. */
export async function bookRefused(tx: Queryable, taken: TakenPayout, { code, text, nextAttemptAt }: Refusal): Promise<void> {
  await tx.query(REFUSE, [taken.voucherId, taken.leaseUntil, nextAttemptAt, code, text])
}
