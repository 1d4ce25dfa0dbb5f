import { lifecycleStages, type LifecycleStage } from '#shared/customer/stage'
import { countMany } from '../db/count-many'
import type { Database } from '../db/database'

export interface StageCount {
  stage: LifecycleStage
  count: number
}

/** Their contacts now, in one look: of one instant the delete decides, as in chat/chat-access.ts. As they were seen last; of whom nothing is known yet is a stranger (S8). */
const COUNT = `
  with pair as (
    select manager_id, customer_id, max(happened_at) filter (where kind = 'add') as added_at, max(happened_at) filter (where kind = 'delete') as deleted_at
    from contact_change where manager_id = any ($1::text[]) group by 1, 2
  )
  select pair.manager_id as "managerId", coalesce(i.stage, 'potential') as stage, count(*)::int as count
  from pair left join insight i on i.customer_id = pair.customer_id
  where pair.added_at is not null and (pair.deleted_at is null or pair.deleted_at < pair.added_at) group by 1, 2`

/** How many contacts of each of these managers are in each of the three stages (D14); each of them is in one. */
export async function countStagesOf(db: Database, managerIds: readonly string[]): Promise<Map<string, StageCount[]>> {
  const rows = await countMany<StageCount & { managerId: string }>(db, COUNT, [managerIds])
  const found = new Map(rows.map(({ managerId, stage, count }) => [`${managerId} ${stage}`, count]))
  return new Map(managerIds.map((id) => [id, lifecycleStages.map((stage) => ({ stage, count: found.get(`${id} ${stage}`) ?? 0 }))]))
}

/** The same of one manager. */
export const countStages = async (db: Database, managerId: string): Promise<StageCount[]> => (await countStagesOf(db, [managerId])).get(managerId)!
