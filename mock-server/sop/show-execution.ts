import type { SopReport } from '#shared/sop/contract'
import type { Execution } from '#shared/sop/execution'
import { laterDay, shanghaiDay } from '#shared/time/calendar-day'
import { instantOf } from '#shared/time/time-of-day'
import type { Deps } from '../deps'
import { readStaff, type Staff } from '../draft/read-staff'
import { KEEPER_OF_GROUP } from '../group/keeper'

/**
 * Due is what has been sent or let go, and what is late already: what it is time for now can still be sent in time. A group's
 * tasks are whose who keeps it.
 */
const COUNT = `
  select m.id as "managerId", m.name as "managerName", b.name as "branchName", count(*)::int as due,
    count(*) filter (where t.state = 'sent')::int as sent,
    count(*) filter (where t.state = 'sent' and t.settled_at >= t.due_at + $3 * interval '1 minute')::int as late,
    count(*) filter (where t.state = 'skipped')::int as skipped
  from sop_task t
    join customer_group g on g.id = t.group_id
    join manager m on m.id = ${KEEPER_OF_GROUP}
    join branch b on b.id = m.branch_id
  where t.due_at >= $1 and (t.state <> 'planned' and t.due_at <= $2 or t.due_at + $3 * interval '1 minute' <= $2) and ($4::text is null or m.id = $4)
  group by m.id, m.name, b.name order by b.name, m.name, m.id`

const add = (all: Execution, { due, sent, late, skipped }: Execution): Execution => ({
  due: all.due + due, sent: all.sent + sent, late: all.late + late, skipped: all.skipped + skipped,
})

/** A branch has operators of its own: they see no other branch's managers (K6). */
const isHeadOffice = ({ roles, branchId }: Staff): boolean => branchId === null && (roles.includes('operator') || roles.includes('approver'))

/**
 * What became of what was due in the last so many days, today among them (D17): a manager's own, or everybody's for head
 * office. Throws MANAGER_NOT_FOUND.
 */
export async function showExecution({ db, clock, settings }: Pick<Deps, 'db' | 'clock' | 'settings'>, managerId: string, days: number): Promise<SopReport> {
  const staff = await readStaff(db, managerId)
  const now = clock.now()
  const to = shanghaiDay(now)
  const from = laterDay(to, 1 - days)
  const asked = [instantOf(from), now, settings.sop.lateAfterMinutes, isHeadOffice(staff) ? null : managerId]
  const managers = await db.query<SopReport['managers'][number]>(COUNT, asked)
  return { from, to, total: managers.reduce(add, { due: 0, sent: 0, late: 0, skipped: 0 }), managers }
}
