import { stickinessTier } from '#shared/customer/stickiness'
import type { Queryable } from '../db/database'
import type { BankHolding } from '../gateway/bank-core'

/** What the core told holds for a day where nobody looks. */
const HOLDS_MS = 24 * 60 * 60 * 1000

const KEEP = `update insight set cards = $2, tier = $3, aum_fen = $4, told_at = $5, ask_at = $6 where customer_id = $1`

/** Keeps what the core told of a customer; null: it does not know him, and nothing is held of him any more. */
export async function keepHolding(db: Queryable, customerId: string, holding: BankHolding | null, now: Date): Promise<void> {
  const kept = holding ? [holding.cards, stickinessTier(holding.cards), holding.aum, now] : [null, null, null, null]
  await db.query(KEEP, [customerId, ...kept, new Date(now.getTime() + HOLDS_MS)])
}
