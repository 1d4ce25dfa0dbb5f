import type { Pair } from '../chat/pair'
import type { Queryable } from '../db/database'
import type { SaleWindow } from './attribute-sale'

export interface KeptPlan extends SaleWindow {
  id: string
}

const LAST = `
  select id, began_at as "beganAt", window_days as "windowDays", stopped_at is not null as "isStopped"
  from follow_up_plan where customer_id = $1 and manager_id = $2 order by began_at desc, id limit 1`

/** The plan that was begun last; null where there is none, or it was let go. */
export async function findPlan(db: Queryable, { customerId, managerId }: Pair): Promise<KeptPlan | null> {
  const [row] = await db.query<KeptPlan & { isStopped: boolean }>(LAST, [customerId, managerId])
  if (!row || row.isStopped) return null
  const { id, beganAt, windowDays } = row
  return { id, beganAt, windowDays }
}
