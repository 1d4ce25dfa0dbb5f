import type { Queryable } from '../db/database'
import { attributeSale, type AttributedSale } from './attribute-sale'
import type { KeptPlan } from './find-plan'

/** The same deeds that make a trading customer: see customer/find-stage.ts. */
const FIRST_SINCE = `
  select min(used_at) as "soldAt" from (
    select used_at from voucher where customer_id = $1 union all select used_at from coupon where customer_id = $1
  ) sales where used_at >= $2`

/** The first sale since the plan began that we know of; null: none yet. */
export async function findSale(db: Queryable, customerId: string, plan: KeptPlan): Promise<AttributedSale | null> {
  const [row] = await db.query<{ soldAt: Date | null }>(FIRST_SINCE, [customerId, plan.beganAt])
  return row?.soldAt ? attributeSale(plan, row.soldAt) : null
}
