import type { StepCount } from '#shared/script/contract'
import { conversionSteps, type ConversionStep } from '#shared/script/conversion-step'
import type { Queryable } from '../db/database'

const COUNT = `
  with move as (select * from conversion_move where manager_id = any ($1::text[])), last as (
    select distinct on (manager_id, customer_id) manager_id, to_step as step from move order by manager_id, customer_id, number desc
  )
  select manager_id as "managerId", step, sum(now)::int as now, sum(reached)::int as reached from (
    select manager_id, step, 1 as now, 0 as reached from last
    union all
    select manager_id, to_step, 0, count(distinct customer_id) from move group by 1, 2
  ) it group by 1, 2`

/** How many customers of each of these managers are at each step now, and how many were ever moved to it: one left out is not counted (D14). */
export async function countConversionsOf(db: Queryable, managerIds: readonly string[]): Promise<Map<string, StepCount[]>> {
  const rows = await db.query<StepCount & { managerId: string; step: ConversionStep }>(COUNT, [managerIds])
  const found = new Map(rows.map(({ managerId, step, now, reached }) => [`${managerId} ${step}`, { now, reached }]))
  return new Map(managerIds.map((id) => [id, conversionSteps.map((step) => ({ step, ...(found.get(`${id} ${step}`) ?? { now: 0, reached: 0 }) }))]))
}

/** The same of one manager. */
export const countConversions = async (db: Queryable, managerId: string): Promise<StepCount[]> => (await countConversionsOf(db, [managerId])).get(managerId)!
