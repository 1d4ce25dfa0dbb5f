import type { WhitelistUpload } from '#shared/whitelist/contract'
import type { Queryable } from '../db/database'
import { requireList } from './require-list'
import { readUploads } from './read-uploads'

/** How many phones are on a campaign's list, and the uploads they came by. Throws DRAFT_NOT_FOUND, ROLE_REQUIRED. */
export async function showWhitelist(db: Queryable, staffId: string, campaignId: string): Promise<{ count: number; uploads: WhitelistUpload[] }> {
  await requireList(db, staffId, campaignId)
  const [list] = await db.query<{ count: number }>('select count(*) as count from whitelist where campaign_id = $1', [campaignId])
  return { count: list!.count, uploads: await readUploads(db, campaignId) }
}
