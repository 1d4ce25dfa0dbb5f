import type { StepCount } from '#shared/script/contract'
import { conversionSteps, type ConversionStep } from '#shared/script/conversion-step'
import type { Queryable } from '../db/database'

const NOW = `
  select step, count(*) as count from (
    select distinct on (customer_id) to_step as step from conversion_move where manager_id = $1 order by customer_id, number desc
  ) last group by step`

const REACHED = 'select to_step as step, count(distinct customer_id) as count from conversion_move where manager_id = $1 group by 1'

async function countsOf(db: Queryable, statement: string, managerId: string): Promise<Map<ConversionStep, number>> {
  const rows = await db.query<{ step: ConversionStep; count: number }>(statement, [managerId])
  return new Map(rows.map(({ step, count }) => [step, Number(count)]))
}

/** How many of a manager's customers are at each step now, and how many were ever moved to it: one left out is not counted (D14). */
export async function countConversions(db: Queryable, managerId: string): Promise<StepCount[]> {
  const [now, reached] = [await countsOf(db, NOW, managerId), await countsOf(db, REACHED, managerId)]
  return conversionSteps.map((step) => ({ step, now: now.get(step) ?? 0, reached: reached.get(step) ?? 0 }))
}
