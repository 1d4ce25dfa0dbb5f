import type { RankedBranch, RankedManager, Ranking } from '#shared/ranking/contract'
import type { CalendarDay } from '#shared/time/calendar-day'
import { laterMonth, monthOf } from '#shared/time/calendar-month'
import { instantOf } from '#shared/time/time-of-day'
import { COUNTS, IS_HELD, judgedBy, JUDGED } from '../add-check/judged-sql'
import { branchOf } from '../branch-event/own-event'
import { readMany } from '../db/count-many'
import type { Deps } from '../deps'
import { readStaff } from '../draft/read-staff'
import { figureScope } from '../funnel/figure-scope'
import { rankBy } from './rank'

/** Whoever has left stands only where he has won somebody: a branch is the sum of its managers (D21). */
const MANAGERS = `
  with ${JUDGED}
  select m.id as "managerId", m.name, b.id as "branchId", b.name as "branchName",
    (count(judged.customer_id) filter (where ${COUNTS}))::int as counted,
    (count(judged.customer_id) filter (where ${IS_HELD}))::int as held,
    (count(judged.customer_id) filter (where judged.verdict = 'excluded'))::int as excluded,
    (select t.adds from manager_target t where t.manager_id = m.id and t.from_month <= $6 order by t.from_month desc limit 1) as target
  from manager m join branch b on b.id = m.branch_id left join judged on judged.manager_id = m.id
  where 'manager' = any (m.roles) and ($5::text is null or m.branch_id = $5)
  group by m.id, m.name, b.id, b.name having m.status <> 'left' or count(judged.customer_id) > 0
  order by b.name, m.name, m.id`

type Counted = Omit<RankedManager, 'rank'>

/** From its first day until before the next one's, in Shanghai. */
export const monthSpan = (month: string): { from: Date; to: Date } => ({
  from: instantOf(`${month}-01` as CalendarDay), to: instantOf(`${laterMonth(month, 1)}-01` as CalendarDay),
})

const sum = (members: readonly Counted[], of: (one: Counted) => number) => members.reduce((total, one) => total + of(one), 0)

function branchesOf(managers: readonly Counted[]): RankedBranch[] {
  const branches = [...new Set(managers.map(({ branchId }) => branchId))].map((branchId) => {
    const members = managers.filter((it) => it.branchId === branchId)
    return {
      branchId, name: members[0]!.branchName,
      counted: sum(members, ({ counted }) => counted), held: sum(members, ({ held }) => held), excluded: sum(members, ({ excluded }) => excluded),
      target: members.every(({ target }) => target === null) ? null : sum(members, ({ target }) => target ?? 0),
    }
  })
  return rankBy(branches, ({ counted }) => counted)
}

/** Who has won how many customers in a month (D21): a manager sees his own line, ranked in his branch. Throws MANAGER_NOT_FOUND. */
export async function showRanking({ db, clock, settings }: Pick<Deps, 'db' | 'clock' | 'settings'>, staffId: string, asked: string): Promise<Ranking> {
  const month = asked === 'current' ? monthOf(clock.now()) : asked
  const staff = await readStaff(db, staffId)
  const { scope, managerId } = figureScope(staff)
  const { from, to } = monthSpan(month)
  const rows = await readMany<Counted>(db, MANAGERS, [...judgedBy(settings, from, to), scope === 'bank' ? null : await branchOf(db, staffId), month])
  const ranked = rankBy(rows, ({ counted }) => counted)
  return {
    month, scope, among: ranked.length,
    managers: managerId === null ? ranked : ranked.filter((it) => it.managerId === managerId),
    branches: scope === 'own' ? [] : branchesOf(rows),
    canSetTargets: staff.roles.includes('operator'),
  }
}
