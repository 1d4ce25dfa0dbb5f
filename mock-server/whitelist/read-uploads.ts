import type { WhitelistUpload } from '#shared/whitelist/contract'
import type { Queryable } from '../db/database'
import { readUploads as read } from '../sheet/read-uploads'

/** Each of them carries its error file: older ones are history. */
const MOST_UPLOADS = 20

/** One upload that exists. */
export async function readUpload(db: Queryable, id: string): Promise<WhitelistUpload> {
  const [upload] = await read(db, 'whitelist_upload', 'where u.id = $1', [id])
  return upload!
}

/** The last uploads of a list, the newest first. */
export const readUploads = (db: Queryable, campaignId: string): Promise<WhitelistUpload[]> =>
  read(db, 'whitelist_upload', `where u.campaign_id = $1 order by u.uploaded_at desc, u.id limit ${MOST_UPLOADS}`, [campaignId])
