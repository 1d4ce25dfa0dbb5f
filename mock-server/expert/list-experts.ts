import type { Expert } from '#shared/expert/contract'
import type { Deps } from '../deps'
import { expertCard, type ExpertPerson } from './expert-card'

/** He himself needs no one to be shown to. */
const LIST = `
  select m.id, m.name, e.field, e.introduction, b.name as "branchName", coalesce(w.qr_url, m.qr_url) as "qrUrl"
  from expert e join manager m on m.id = e.manager_id join branch b on b.id = m.branch_id left join contact_way w on w.manager_id = m.id
  where m.status = 'working' and m.id <> $1 order by e.place`

/** The experts a manager can show a customer to, in the bank's order. */
export async function listExperts(deps: Pick<Deps, 'db' | 'publicUrl'>, managerId: string): Promise<Expert[]> {
  const rows = await deps.db.query<ExpertPerson & { id: string }>(LIST, [managerId])
  return rows.map((row) => {
    const { id, name, field, introduction, branchName } = row
    return { id, name, field, introduction, branchName, card: expertCard(deps, row) }
  })
}
