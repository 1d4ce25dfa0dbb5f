import { toFen, type Fen } from '#shared/money/fen'
import type { Queryable } from '../db/database'

export interface LedgerBalance {
  /** What the bank gave: always `left + reserved + paid + released`. */
  budget: Fen
  left: Fen
  reserved: Fen
  paid: Fen
  released: Fen
}

/** A campaign's accounts, worked out from every entry ever booked (K10). */
export async function ledgerBalance(db: Queryable, campaignId: string): Promise<LedgerBalance> {
  const rows = await db.query<{ account: string; amount: number }>(
    `select account, sum(amount)::bigint as amount from (
       select to_account as account, amount_fen as amount from ledger_entry where campaign_id = $1
       union all
       select from_account, -amount_fen from ledger_entry where campaign_id = $1
     ) movement group by account`,
    [campaignId],
  )
  const balance = (account: string) => toFen(rows.find((row) => row.account === account)?.amount ?? 0)
  return {
    budget: toFen(-balance('bank') + 0),
    left: balance('budget'),
    reserved: balance('reserved'),
    paid: balance('paid'),
    released: balance('released'),
  }
}
