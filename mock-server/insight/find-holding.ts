import { aumBand } from '#shared/customer/aum-band'
import type { CardKind, StickinessTier } from '#shared/customer/stickiness'
import type { Holding } from '#shared/insight/contract'
import { toFen } from '#shared/money/fen'
import type { ChatParty } from '../chat/require-chat-customer'
import type { Queryable } from '../db/database'

interface Row {
  cards: CardKind[]
  tier: StickinessTier
  aum_fen: number
  told_at: Date
}

const FIND = 'select cards, tier, aum_fen, told_at from insight where customer_id = $1 and told_at is not null'

/** What the bank's core told of a customer last; another branch's manager is told no amount (K6). Null where it told nothing. */
export async function findHolding(db: Queryable, { id, access }: ChatParty): Promise<Holding | null> {
  const [row] = await db.query<Row>(FIND, [id])
  if (!row) return null
  const aum = toFen(row.aum_fen)
  return { cards: row.cards, tier: row.tier, aumBand: aumBand(aum), aum: access === 'full' ? aum : null, toldAt: row.told_at.toISOString() }
}
