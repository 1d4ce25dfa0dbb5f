import type { Fen } from '#shared/money/fen'
import type { Queryable } from '../db/database'
import { postEntry } from './post-entry'

const SETTLE = 'update prize_pool set settled_at = $2, released_fen = released_fen + $3 where campaign_id = $1'

/** Closes a pool, which is locked: what is left in it goes back to the bank, and nothing is reserved out of it any more. */
export async function settlePool(tx: Queryable, campaignId: string, left: Fen, now: Date): Promise<void> {
  await tx.query(SETTLE, [campaignId, now, left])
  if (left > 0) await postEntry(tx, { campaignId, from: 'budget', to: 'released', amount: left, at: now })
}
