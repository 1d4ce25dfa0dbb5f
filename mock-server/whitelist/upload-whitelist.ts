import type { WhitelistUpload } from '#shared/whitelist/contract'
import type { Deps } from '../deps'
import { checkPhones } from '../sheet/check-phones'
import { readBranches } from '../sheet/read-branches'
import { writeErrorFile } from '../sheet/write-error-file'
import { insertPhones, listEntries } from './insert-phones'
import { readRows } from './read-rows'
import { requireList } from './require-list'
import { readUpload } from './read-uploads'

export interface WhitelistFile {
  fileName: string
  csv: string
}

const ID_BYTES = 12

const INSERT = `
  insert into whitelist_upload (id, campaign_id, file_name, loaded, rejected, error_file, uploaded_by, uploaded_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`

/**
 * Adds the phones of a CSV file to a campaign's list. Bad rows do not keep the good ones from being loaded: they come
 * back as a file with the reason of each (R8). Throws DRAFT_NOT_FOUND, ROLE_REQUIRED and FILE_UNUSABLE.
 */
export async function uploadWhitelist(
  { db, clock, keys, random }: Pick<Deps, 'db' | 'clock' | 'keys' | 'random'>,
  managerId: string,
  campaignId: string,
  { fileName, csv }: WhitelistFile,
): Promise<WhitelistUpload> {
  await requireList(db, managerId, campaignId)
  const { good, rejected } = checkPhones(readRows(csv), await readBranches(db))
  const entries = await listEntries(good, campaignId, keys)
  const id = random.bytes(ID_BYTES).toString('base64url')
  return db.transaction(async (tx) => {
    const inserted = await insertPhones(tx, campaignId, id, entries)
    const known = good.filter((_, index) => !inserted.has(entries[index]!.key))
    const all = [...rejected, ...known.map((row) => ({ ...row, reason: '已在白名单中' }))]
    await tx.query(INSERT, [id, campaignId, fileName, inserted.size, all.length, writeErrorFile(all), managerId, clock.now()])
    return readUpload(tx, id)
  })
}
