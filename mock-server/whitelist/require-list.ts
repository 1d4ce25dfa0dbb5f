import { ApiError } from '#shared/api/api-error'
import type { Queryable } from '../db/database'
import { readStaff, refuseOtherOffice } from '../draft/read-staff'

/** A campaign that came as a file is the head office's. */
const OFFICE = `
  select (select branch_id from campaign_draft where campaign_id = $1) as "branchId"
  where exists (select 1 from campaign_draft where campaign_id = $1) or exists (select 1 from campaign where id = $1)`

/**
 * A list belongs to a campaign that is being made or published, and is kept by its office (K6). Throws DRAFT_NOT_FOUND,
 * ROLE_REQUIRED.
 */
export async function requireList(db: Queryable, staffId: string, campaignId: string): Promise<void> {
  const [campaign] = await db.query<{ branchId: string | null }>(OFFICE, [campaignId])
  if (!campaign) throw new ApiError('DRAFT_NOT_FOUND', campaignId)
  refuseOtherOffice(await readStaff(db, staffId), campaign)
}
