import { lifecycleStages, type LifecycleStage } from '#shared/customer/stage'
import type { Queryable } from '../db/database'

export interface StageCount {
  stage: LifecycleStage
  count: number
}

/** Their contacts now, in one look: of one instant the delete decides, as in chat/chat-access.ts. As they were seen last; of whom nothing is known yet is a stranger (S8). */
const COUNT = `
  with last as (
    select distinct on (manager_id, customer_id) manager_id, customer_id, kind from contact_change where manager_id = any ($1::text[])
    order by manager_id, customer_id, happened_at desc, kind = 'delete' desc
  )
  select last.manager_id as "managerId", coalesce(i.stage, 'potential') as stage, count(*)::int as count
  from last left join insight i on i.customer_id = last.customer_id where last.kind = 'add' group by 1, 2`

/** How many contacts of each of these managers are in each of the three stages (D14); each of them is in one. */
export async function countStagesOf(db: Queryable, managerIds: readonly string[]): Promise<Map<string, StageCount[]>> {
  const rows = await db.query<StageCount & { managerId: string }>(COUNT, [managerIds])
  const found = new Map(rows.map(({ managerId, stage, count }) => [`${managerId} ${stage}`, count]))
  return new Map(managerIds.map((id) => [id, lifecycleStages.map((stage) => ({ stage, count: found.get(`${id} ${stage}`) ?? 0 }))]))
}

/** The same of one manager. */
export const countStages = async (db: Queryable, managerId: string): Promise<StageCount[]> => (await countStagesOf(db, [managerId])).get(managerId)!
