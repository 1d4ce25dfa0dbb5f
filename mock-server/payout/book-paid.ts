import { toFen } from '#shared/money/fen'
import type { Queryable } from '../db/database'
import { lockPool } from '../ledger/lock-pool'
import { postEntry } from '../ledger/post-entry'

export interface Payment {
  voucherId: string
  campaignId: string
  issuerNo: string
  /** When the issuer paid, or, where only that is known, when we learned of it. */
  paidAt: Date
}

/**
 * A late yes counts, also where somebody was told no meanwhile: the issuer's word is what happened. From here on it is
 * asked what becomes of a voucher.
 */
const PAY = `
  update voucher set state = 'paid', issuer_no = $2, paid_at = $3, lease_until = null, next_attempt_at = null,
    failure_code = null, failure_text = null,
    look_at = case when kind = 'voucher' then $4::timestamptz end
  where id = $1 and state in ('sending', 'retry', 'failed') returning amount_fen`

/** Books what the issuer has paid, in the caller's transaction; false where it is booked already, and nothing happens. */
export async function bookPaid(tx: Queryable, payment: Payment, now: Date): Promise<boolean> {
  const { voucherId, campaignId, issuerNo, paidAt } = payment
  await lockPool(tx, campaignId)
  const [row] = await tx.query<{ amount_fen: number }>(PAY, [voucherId, issuerNo, paidAt, now])
  if (!row) return false
  const amount = toFen(row.amount_fen)
  await tx.query('update prize_pool set reserved_fen = reserved_fen - $2, paid_fen = paid_fen + $2 where campaign_id = $1', [
    campaignId, amount,
  ])
  await postEntry(tx, { campaignId, voucherId, from: 'reserved', to: 'paid', amount, at: now })
  return true
}
