import type { Fen } from '#shared/money/fen'
import type { Queryable } from '../db/database'

/** `bank` funds a pool's `budget`; a draw, or a game that is planned, moves to `reserved`, a payout to `paid`, what is not used to `released`. */
export type LedgerAccount = 'bank' | 'budget' | 'reserved' | 'paid' | 'released'

export interface LedgerEntry {
  /** Of the pool: a campaign's, or that of a group's games in a month. */
  campaignId: string
  /** The prize it is about; none for what concerns the pool or a game as a whole. */
  voucherId?: string
  from: LedgerAccount
  to: LedgerAccount
  amount: Fen
  at: Date
}

/** Books a transfer. Entries are never changed or removed: a mistake is booked back. Draws book in `draw_prizes`, races in `keep-answers.ts`. */
export async function postEntry(tx: Queryable, { campaignId, voucherId, from, to, amount, at }: LedgerEntry): Promise<void> {
  await tx.query(
    `insert into ledger_entry (campaign_id, voucher_id, from_account, to_account, amount_fen, booked_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [campaignId, voucherId ?? null, from, to, amount, at],
  )
}
