import { ApiError } from '#shared/api/api-error'
import { shanghaiDay } from '#shared/time/calendar-day'
import type { Pair } from '../chat/pair'
import { lockCustomers } from '../customer/lock-customers'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { findPlan } from './find-plan'
import { findSale } from './find-sale'
import { isPlanOver } from './is-plan-over'
import { planReminders } from './plan-reminders'
import { stopPlan } from './stop-plan'

type PlanDeps = Pick<Deps, 'db' | 'clock' | 'settings'>

const OWNER = 'select customer_id as "customerId", manager_id as "managerId" from follow_up_plan where id = $1'

/** Whether this very request was carried out before. Throws FOLLOW_UP_NOT_FOUND for another's id. */
async function wasBegun(tx: Queryable, { customerId, managerId }: Pair, planId: string): Promise<boolean> {
  const [owner] = await tx.query<Pair>(OWNER, [planId])
  if (owner && (owner.customerId !== customerId || owner.managerId !== managerId)) throw new ApiError('FOLLOW_UP_NOT_FOUND', planId)
  return owner !== undefined
}

async function insertPlan(tx: Queryable, { clock, settings }: PlanDeps, { customerId, managerId }: Pair, planId: string): Promise<void> {
  const now = clock.now()
  const { plan, windowDays } = settings.followUp
  await tx.query('insert into follow_up_plan (id, customer_id, manager_id, began_at, window_days) values ($1, $2, $3, $4, $5)', [
    planId, customerId, managerId, now, windowDays,
  ])
  for (const { day, dueOn, note } of planReminders(shanghaiDay(now), plan)) {
    await tx.query(
      `insert into follow_up (id, customer_id, manager_id, kind, plan_id, plan_day, due_on, note, made_at)
       values ($1, $2, $3, 'plan', $4, $5, $6, $7, $8)`,
      [`${planId}:${day}`, customerId, managerId, planId, day, dueOn, note, now],
    )
  }
}

/** Begins a plan with its reminders; one that is under way stays as it is (S28). Throws FOLLOW_UP_NOT_FOUND for another's id. */
export async function beginPlan(deps: PlanDeps, pair: Pair, planId: string): Promise<void> {
  const now = deps.clock.now()
  await deps.db.transaction(async (tx) => {
    // Two taps are one plan.
    await lockCustomers(tx, [pair.customerId])
    if (await wasBegun(tx, pair, planId)) return
    const last = await findPlan(tx, pair)
    if (last && !isPlanOver(last, await findSale(tx, pair.customerId, last), now)) return
    if (last) await stopPlan(tx, deps.clock, pair, last.id)
    await insertPlan(tx, deps, pair, planId)
  })
}
