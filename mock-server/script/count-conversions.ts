import type { StepCount } from '#shared/script/contract'
import { conversionSteps, type ConversionStep } from '#shared/script/conversion-step'
import { countMany } from '../db/count-many'
import type { Database } from '../db/database'

/** One look at every move: which steps ($2) a customer ever came to are bits of a number, and the last move is the one of the highest number. */
const COUNT = `
  with pair as (
    select manager_id, customer_id, bit_or(1 << place.step) as reached, max(number * 16 + place.step) % 16 as now
    from conversion_move cross join lateral (select array_position($2::text[], to_step) as step) place
    where manager_id = any ($1::text[]) group by 1, 2
  ), alike as materialized (
    select manager_id, reached, now, count(*) as customers from pair group by 1, 2, 3
  )
  select manager_id as "managerId", step.name as step, coalesce(sum(customers) filter (where now = step.place), 0)::int as now, sum(customers)::int as reached
  from alike join unnest($2::text[]) with ordinality as step (name, place) on reached & (1 << step.place::integer) <> 0 group by 1, 2`

/** How many customers of each of these managers are at each step now, and how many were ever moved to it: one left out is not counted (D14). */
export async function countConversionsOf(db: Database, managerIds: readonly string[]): Promise<Map<string, StepCount[]>> {
  const rows = await countMany<StepCount & { managerId: string; step: ConversionStep }>(db, COUNT, [managerIds, conversionSteps])
  const found = new Map(rows.map(({ managerId, step, now, reached }) => [`${managerId} ${step}`, { now, reached }]))
  return new Map(managerIds.map((id) => [id, conversionSteps.map((step) => ({ step, ...(found.get(`${id} ${step}`) ?? { now: 0, reached: 0 }) }))]))
}

/** The same of one manager. */
export const countConversions = async (db: Database, managerId: string): Promise<StepCount[]> => (await countConversionsOf(db, [managerId])).get(managerId)!
