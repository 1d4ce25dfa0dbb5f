import type { GroupFigures } from '#shared/group-health/contract'
import type { Rate } from '#shared/group-health/rate'
import { readMany } from '../db/count-many'
import type { Deps } from '../deps'
import { readStaff } from '../draft/read-staff'
import { figureScope } from '../funnel/figure-scope'
import { KEEPER_OF_GROUP } from '../group/keeper'
import { groupCoverage } from '../group/list-groups'
import { MEMBER } from './member-sql'

const DAY_MS = 24 * 60 * 60 * 1000

/** A manager's own are those he looks after. */
const RUNNING = `
  select g.id from customer_group g
  where g.published_at is not null and ($1::text is null or ${KEEPER_OF_GROUP} = $1) and ($2::text is null or g.branch_id = $2)`

const FIGURES = `
  with ${MEMBER}
  select g.id as "groupId", g.name, b.name as "branchName", count(member.customer_id)::int as members,
    count(*) filter (where member.is_active)::int as active, count(*) filter (where member.is_converted)::int as converted
  from customer_group g join branch b on b.id = g.branch_id left join member on member.group_id = g.id
  where g.id = any ($1::text[]) group by g.id, g.name, b.name order by 4 desc, g.name, g.id`

interface Row {
  groupId: string
  name: string
  branchName: string
  members: number
  active: number
  converted: number
}

const sumOf = (rates: readonly Rate[]): Rate => rates.reduce((sum, { part, whole }) => ({ part: sum.part + part, whole: sum.whole + whole }), { part: 0, whole: 0 })

/** How alive all running groups are, each as on its own card, and how many people they reach (D5, D6, D15). Throws MANAGER_NOT_FOUND. */
export async function showGroupFigures({ db, clock, settings }: Pick<Deps, 'db' | 'clock' | 'settings'>, staffId: string): Promise<GroupFigures> {
  const { scope, managerId, branchId } = figureScope(await readStaff(db, staffId))
  const { days, activeGoal } = settings.groupHealth
  const ids = (await db.query<{ id: string }>(RUNNING, [managerId, branchId])).map(({ id }) => id)
  const rows = await readMany<Row>(db, FIGURES, [ids, new Date(clock.now().getTime() - days * DAY_MS)])
  const groups = rows.map(({ members, active, converted, ...group }) => ({ ...group, active: { part: active, whole: members }, converted: { part: converted, whole: members } }))
  return {
    scope, days, activeGoal, groups, coverage: await groupCoverage(db, ids),
    active: sumOf(groups.map((it) => it.active)), converted: sumOf(groups.map((it) => it.converted)),
  }
}
