import type { WhitelistUpload } from '#shared/whitelist/contract'
import type { Queryable } from '../db/database'

interface UploadRow extends Omit<WhitelistUpload, 'uploadedAt'> {
  uploadedAt: Date
}

/** Excel reads UTF-8 only behind this mark. It is put in front here, for a database may drop it from what it keeps. */
const BOM = '\uFEFF'

/** Each of them carries its error file: older ones are history. */
const MOST_UPLOADS = 20

const UPLOADS = `
  select u.id, u.file_name as "fileName", u.loaded, u.rejected, u.error_file as "errorFile",
    coalesce(manager.name, u.uploaded_by) as "uploadedBy", u.uploaded_at as "uploadedAt"
  from whitelist_upload u left join manager on manager.id = u.uploaded_by`

const toView = ({ errorFile, uploadedAt, ...row }: UploadRow): WhitelistUpload => ({
  ...row, errorFile: errorFile === null ? null : BOM + errorFile, uploadedAt: uploadedAt.toISOString(),
})

/** One upload that exists. */
export async function readUpload(db: Queryable, id: string): Promise<WhitelistUpload> {
  const [row] = await db.query<UploadRow>(`${UPLOADS} where u.id = $1`, [id])
  return toView(row!)
}

/** The last uploads of a list, the newest first. */
export async function readUploads(db: Queryable, campaignId: string): Promise<WhitelistUpload[]> {
  const rows = await db.query<UploadRow>(`${UPLOADS} where u.campaign_id = $1 order by u.uploaded_at desc, u.id limit ${MOST_UPLOADS}`, [
    campaignId,
  ])
  return rows.map(toView)
}
