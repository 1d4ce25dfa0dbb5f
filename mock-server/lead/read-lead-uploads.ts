import type { LeadCounts, LeadManager, LeadUpload } from '#shared/lead/contract'
import type { WhitelistUpload } from '#shared/whitelist/contract'
import type { Queryable } from '../db/database'
import { readUploads } from '../sheet/read-uploads'
import { COUNTS } from './lead-columns'
import { IS_WAITING } from './deal-leads'

/** Each of them carries its error file: older ones are history. */
const MOST_UPLOADS = 20

const MANAGERS = `
  select m.id as "managerId", m.name, b.name as "branchName", ${COUNTS}
  from lead join manager m on m.id = lead.manager_id join branch b on b.id = m.branch_id
  group by m.id, m.name, b.name order by b.name, m.id`

type ManagerRow = Omit<LeadManager, 'counts'> & LeadCounts

const DEALT = `
  select m.id as "managerId", m.name, b.name as "branchName", count(*)::int as count
  from lead join manager m on m.id = lead.manager_id join branch b on b.id = m.branch_id
  where lead.upload_id = $1 group by m.id, m.name, b.name order by b.name, m.id`

/** One upload that exists, and who has its leads. */
export async function readLeadUpload(db: Queryable, id: string): Promise<LeadUpload> {
  const [upload] = await readUploads(db, 'lead_upload', 'where u.id = $1', [id])
  const dealt = await db.query<LeadUpload['dealt'][number]>(DEALT, [id])
  return { ...upload!, dealt, waiting: upload!.loaded - dealt.reduce((sum, { count }) => sum + count, 0) }
}

/** The last uploads, the newest first, and where the leads are. */
export async function listLeadUploads(db: Queryable): Promise<{ uploads: WhitelistUpload[]; managers: LeadManager[]; waiting: number }> {
  const [undealt] = await db.query<{ count: number }>(`select count(*) as count from lead where ${IS_WAITING}`)
  const managers = await db.query<ManagerRow>(MANAGERS)
  return {
    uploads: await readUploads(db, 'lead_upload', `order by u.uploaded_at desc, u.id limit ${MOST_UPLOADS}`, []),
    managers: managers.map(({ managerId, name, branchName, ...counts }) => ({ managerId, name, branchName, counts })),
    waiting: undealt!.count,
  }
}
