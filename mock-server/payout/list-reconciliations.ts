import type { Reconciliation } from '#shared/payout/contract'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { Queryable } from '../db/database'

interface Row {
  id: string
  statement_on: CalendarDay
  report: Pick<Reconciliation, 'matched' | 'differences'>
  made_by: string
  made_at: Date
}

const LIST = `
  select r.id, r.statement_on, r.report, coalesce(m.name, r.made_by) as made_by, r.made_at
  from reconciliation r left join manager m on m.id = r.made_by
  where $1::text is null or r.id = $1
  order by r.made_at desc, r.id`

function toView({ id, statement_on, report, made_by, made_at }: Row): Reconciliation {
  return { id, statementOn: statement_on, madeAt: made_at.toISOString(), madeBy: made_by, ...report }
}

/** Comparisons made so far, newest first. */
export async function listReconciliations(db: Queryable): Promise<Reconciliation[]> {
  return (await db.query<Row>(LIST, [null])).map(toView)
}

/** One that is known to be there. */
export async function showReconciliation(db: Queryable, id: string): Promise<Reconciliation> {
  const [row] = await db.query<Row>(LIST, [id])
  return toView(row!)
}
