import { ApiError } from '#shared/api/api-error'
import type { Queryable } from '../db/database'

const EXISTS = `
  select 1 from campaign_draft where campaign_id = $1
  union all
  select 1 from campaign where id = $1`

/** A list belongs to a campaign that is being made or published. Throws DRAFT_NOT_FOUND. */
export async function refuseUnknownCampaign(db: Queryable, campaignId: string): Promise<void> {
  const found = await db.query(EXISTS, [campaignId])
  if (found.length === 0) throw new ApiError('DRAFT_NOT_FOUND', campaignId)
}
