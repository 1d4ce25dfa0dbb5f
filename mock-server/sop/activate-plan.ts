import { ApiError } from '#shared/api/api-error'
import type { ActivatedPlan } from '#shared/sop/contract'
import { branchOf } from '../branch-event/own-event'
import type { Deps } from '../deps'
import { branchPlan, readPlan } from './plan-row'

const ACTIVATE = `
  update sop_plan set active_slots = slots, active_version = version, activated_by = $2, activated_at = $3
  where id = $1 and active_version is distinct from version`

/**
 * From now on tasks are made from a branch's own plan; the bank's is active anyway. While something is missing it is refused,
 * with all that is (S5). Throws MANAGER_NOT_FOUND, VERSION_OUTDATED.
 */
export async function activatePlan(deps: Pick<Deps, 'db' | 'clock' | 'settings'>, managerId: string, version: number): Promise<ActivatedPlan> {
  const branchId = await branchOf(deps.db, managerId)
  return deps.db.transaction(async (tx) => {
    await tx.query('select 1 from sop_plan where id = $1 for update', [branchPlan(branchId)])
    const plan = await readPlan(tx, deps, branchId)
    if (plan.version !== version) throw new ApiError('VERSION_OUTDATED', branchId)
    if (plan.problems.length > 0) return { outcome: 'refused', plan }
    await tx.query(ACTIVATE, [branchPlan(branchId), managerId, deps.clock.now()])
    return { outcome: 'activated', plan: await readPlan(tx, deps, branchId) }
  })
}
