import type { HeldCase, HeldReason } from '#shared/add-check/contract'
import { laterDay, shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import { instantOf } from '#shared/time/time-of-day'
import { maskName } from '../customer/mask-name'
import { readReport } from '../db/count-many'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { readStaff, type Staff } from '../draft/read-staff'
import { figureScope } from '../funnel/figure-scope'
import { IS_HELD, judgedBy, JUDGED } from './judged-sql'

export type CheckDeps = Pick<Deps, 'db' | 'clock' | 'settings'>

/** What is older is closed with its month. */
const DAYS = 90
const MOST_NAMES = 10

/** From the first of the days looked at until the end of today. */
export function checkedDays(now: Date): { from: Date; to: Date } {
  const today = shanghaiDay(now)
  return { from: instantOf(laterDay(today, -DAYS)), to: instantOf(laterDay(today, 1)) }
}

const CASES = `
  with ${JUDGED}
  select judged.manager_id as "managerId", m.name as "managerName", m.branch_id as "branchId", b.name as "branchName", judged.day, judged.reason,
    count(*)::int as count, (array_agg(cu.name order by judged.added_at, judged.customer_id))[1:${MOST_NAMES}] as names
  from judged join manager m on m.id = judged.manager_id join branch b on b.id = m.branch_id join customer cu on cu.id = judged.customer_id
  where ${IS_HELD} and ($5::text is null or judged.manager_id = $5) and ($6::text is null or m.branch_id = $6)
  group by 1, 2, 3, 4, 5, 6 order by judged.day desc, m.name, 1, 6`

interface Row {
  managerId: string
  managerName: string
  branchName: string
  day: CalendarDay
  reason: HeldReason
  count: number
  names: (string | null)[]
}

/** Whoever approves for the office may say what they are, but for his own (K13). */
export const canDecide = ({ id, roles }: Pick<Staff, 'id' | 'roles'>, managerId: string): boolean => roles.includes('approver') && id !== managerId

/** For who is looking, the newest day first. */
export async function heldCases(tx: Queryable, { clock, settings }: Omit<CheckDeps, 'db'>, staff: Staff): Promise<HeldCase[]> {
  const { from, to } = checkedDays(clock.now())
  const { managerId, branchId } = figureScope(staff)
  const rows = await tx.query<Row>(CASES, [...judgedBy(settings, from, to), managerId, branchId])
  const limits = { manyStrangers: settings.addCheck.mostStrangersPerDay, sharedDevice: settings.addCheck.mostPhonesPerDevice }
  return rows.map(({ managerId: id, managerName, branchName, day, reason, count, names }) => ({
    managerId: id, managerName, branchName, day, reason, count, limit: limits[reason],
    names: names.map(maskName), canDecide: canDecide(staff, id),
  }))
}

/** Adds that look like staff filling quotas (R7, K7). Throws MANAGER_NOT_FOUND. */
export async function listHeldAdds(deps: CheckDeps, staffId: string): Promise<{ cases: HeldCase[] }> {
  return { cases: await readReport(deps.db, async (tx) => heldCases(tx, deps, await readStaff(tx, staffId))) }
}
