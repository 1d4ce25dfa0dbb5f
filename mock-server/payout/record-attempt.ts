import type { Queryable } from '../db/database'

export interface Attempt {
  voucherId: string
  attempt: number
  /** found: the issuer had it already */
  outcome: 'accepted' | 'refused' | 'unknown' | 'found'
  code: string | null
  detail: string
}

/** Keeps what came of an attempt, for the answer to "why has it not arrived". */
export async function recordAttempt(tx: Queryable, { voucherId, attempt, outcome, code, detail }: Attempt, now: Date): Promise<void> {
  await tx.query(
    'insert into payout_attempt (voucher_id, attempt, outcome, code, detail, attempted_at) values ($1, $2, $3, $4, $5, $6)',
    [voucherId, attempt, outcome, code, detail, now],
  )
}
