import type { WhitelistUpload } from '#shared/whitelist/contract'
import type { Queryable } from '../db/database'
import { refuseUnknownCampaign } from './refuse-unknown-campaign'
import { readUploads } from './read-uploads'

/** How many phones are on a campaign's list, and the uploads they came by. Throws DRAFT_NOT_FOUND. */
export async function showWhitelist(db: Queryable, campaignId: string): Promise<{ count: number; uploads: WhitelistUpload[] }> {
  await refuseUnknownCampaign(db, campaignId)
  const [list] = await db.query<{ count: number }>('select count(*) as count from whitelist where campaign_id = $1', [campaignId])
  return { count: list!.count, uploads: await readUploads(db, campaignId) }
}
