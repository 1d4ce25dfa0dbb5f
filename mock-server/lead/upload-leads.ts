import type { LeadUpload } from '#shared/lead/contract'
import type { Deps } from '../deps'
import { checkPhones, type RejectedRow } from '../sheet/check-phones'
import { readBranches, type BranchNames } from '../sheet/read-branches'
import { writeErrorFile } from '../sheet/write-error-file'
import { dealLeadsWithin } from './deal-leads'
import { insertLeads, type GoodLead } from './insert-leads'
import { readLeadRows, type LeadRow } from './read-lead-rows'
import { readLeadUpload } from './read-lead-uploads'

export interface LeadFile {
  fileName: string
  csv: string
}

const ID_BYTES = 12
const LONGEST_NAME = 40
const LONGEST_NOTE = 200

const KEEP_UPLOAD = `
  insert into lead_upload (id, file_name, loaded, rejected, uploaded_by, uploaded_at) values ($1, $2, 0, 0, $3, $4)`

const COUNT = 'update lead_upload set loaded = $2, rejected = $3, error_file = $4 where id = $1'

function problemOf({ branchId, name, note }: GoodLead): string | null {
  if (branchId === null) return '没有填写网点'
  if (name.length > LONGEST_NAME) return `姓名超过 ${LONGEST_NAME} 个字`
  return note.length > LONGEST_NOTE ? `备注超过 ${LONGEST_NOTE} 个字` : null
}

/** A lead without a branch has nobody to be dealt to. */
function checkLeads(rows: readonly LeadRow[], branches: BranchNames): { good: GoodLead[]; rejected: RejectedRow[] } {
  const { good, rejected } = checkPhones(rows, branches)
  const judged = good.map((row) => ({ row, reason: problemOf(row) }))
  const bad = judged.flatMap(({ row, reason }) => (reason === null ? [] : [{ ...row, reason }]))
  return { good: judged.filter(({ reason }) => reason === null).map(({ row }) => row), rejected: [...rejected, ...bad] }
}

/**
 * Adds the people of a CSV file to those who are to be called, and deals them at once. Bad rows keep no good one back:
 * they come back as a file with the reason of each. Throws FILE_UNUSABLE.
 */
export function uploadLeads({ db, clock, keys, random }: Pick<Deps, 'db' | 'clock' | 'keys' | 'random'>, managerId: string, { fileName, csv }: LeadFile): Promise<LeadUpload> {
  const rows = readLeadRows(csv)
  const id = random.bytes(ID_BYTES).toString('base64url')
  return db.transaction(async (tx) => {
    const { good, rejected } = checkLeads(rows, await readBranches(tx))
    await tx.query(KEEP_UPLOAD, [id, fileName, managerId, clock.now()])
    const known = await insertLeads(tx, id, good, keys)
    const all = [...rejected, ...known.map((row) => ({ ...row, reason: '已在线索中，不重复分配' }))]
    await tx.query(COUNT, [id, good.length - known.length, all.length, writeErrorFile(all)])
    await dealLeadsWithin(tx, clock.now())
    return readLeadUpload(tx, id)
  })
}
