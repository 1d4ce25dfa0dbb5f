import { BYTE_ORDER_MARK } from '#shared/sheet/byte-order-mark'
import type { WhitelistUpload } from '#shared/whitelist/contract'
import type { Queryable, SqlValue } from '../db/database'

interface UploadRow extends Omit<WhitelistUpload, 'uploadedAt'> {
  uploadedAt: Date
}

// The mark is put in front here, for a database may drop it from what it keeps.
const toView = ({ errorFile, uploadedAt, ...row }: UploadRow): WhitelistUpload => ({
  ...row, errorFile: errorFile === null ? null : BYTE_ORDER_MARK + errorFile, uploadedAt: uploadedAt.toISOString(),
})

/** Uploads of lists as they are shown; `rest` is what follows `from` in the statement, for `u` a row of the table. */
export async function readUploads(db: Queryable, table: 'whitelist_upload' | 'lead_upload', rest: string, params: readonly SqlValue[]): Promise<WhitelistUpload[]> {
  const rows = await db.query<UploadRow>(
    `select u.id, u.file_name as "fileName", u.loaded, u.rejected, u.error_file as "errorFile",
       coalesce(manager.name, u.uploaded_by) as "uploadedBy", u.uploaded_at as "uploadedAt"
     from ${table} u left join manager on manager.id = u.uploaded_by ${rest}`, params,
  )
  return rows.map(toView)
}
