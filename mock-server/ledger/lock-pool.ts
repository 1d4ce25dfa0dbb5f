import type { Queryable } from '../db/database'

/**
 * Whoever moves a campaign's money takes this row first, and a voucher only after it: in one order nobody waits in a
 * circle.
 */
export async function lockPool(tx: Queryable, campaignId: string): Promise<void> {
  await tx.query('select 1 from prize_pool where campaign_id = $1 for update', [campaignId])
}
