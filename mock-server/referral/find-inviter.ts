import type { Queryable } from '../db/database'

/**
 * The participation that an invitation code belongs to; null for a code nobody has, one of another campaign, and the
 * customer's own.
 */
export async function findInviter(db: Queryable, campaignId: string, code: string, customerId: string): Promise<string | null> {
  const [inviter] = await db.query<{ id: string }>(
    `select p.id from invitation i join participation p on p.id = i.participation_id
     where i.code = $1 and p.campaign_id = $2 and p.customer_id <> $3`,
    [code, campaignId, customerId],
  )
  return inviter?.id ?? null
}
