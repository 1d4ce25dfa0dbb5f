import { lifecycleStages, type LifecycleStage } from '#shared/customer/stage'
import { IS_CONTACT } from '../chat/chat-access'
import type { Queryable } from '../db/database'

export interface StageCount {
  stage: LifecycleStage
  count: number
}

/** As they were seen last; of whom nothing is known yet is a stranger (S8). */
const COUNT = `
  select coalesce(i.stage, 'potential') as stage, count(*)::int as count
  from customer cu join manager me on me.id = $1 left join insight i on i.customer_id = cu.id
  where cu.id in (select customer_id from contact_change where manager_id = $1) and ${IS_CONTACT}
  group by 1`

/** How many of a manager's contacts are in each of the three stages (D14); each of them is in one. */
export async function countStages(db: Queryable, managerId: string): Promise<StageCount[]> {
  const rows = await db.query<StageCount>(COUNT, [managerId])
  return lifecycleStages.map((stage) => ({ stage, count: rows.find((it) => it.stage === stage)?.count ?? 0 }))
}
