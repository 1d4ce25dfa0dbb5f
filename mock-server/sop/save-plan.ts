import { ApiError } from '#shared/api/api-error'
import type { SavedPlan } from '#shared/sop/contract'
import type { Slot } from '#shared/sop/slot'
import { branchOf } from '../branch-event/own-event'
import { promisesIn } from '../compliance/promises-in'
import type { Deps } from '../deps'
import { branchPlan, readPlan } from './plan-row'

/** The first of a branch's own, or the one after the version that was read: nobody writes over a colleague. */
const SAVE = `
  insert into sop_plan (id, branch_id, slots, version, saved_by, saved_at) select $1, $2, $3, 1, $4, $5 where $6 = 0
  on conflict (id) do nothing returning 1`

const SAVE_NEXT = `
  update sop_plan set slots = $2, version = version + 1, saved_by = $3, saved_at = $4 where id = $1 and version = $5 returning 1`

/** Writes the weekly plan of a manager's branch, in words that promise no return (K4). Throws MANAGER_NOT_FOUND, VERSION_OUTDATED. */
export async function savePlan(
  deps: Pick<Deps, 'db' | 'clock' | 'settings' | 'demo'>, managerId: string, { version, slots }: { version: number; slots: readonly Slot[] },
): Promise<SavedPlan> {
  const { db, clock } = deps
  const branchId = await branchOf(db, managerId)
  const promises = promisesIn(deps, slots.flatMap(({ turns }) => turns.flatMap(({ theme, text }) => [theme, text])))
  if (promises.length > 0) return { outcome: 'promises', promises }
  const [id, written, now] = [branchPlan(branchId), JSON.stringify(slots), clock.now()]
  const saved = version === 0
    ? await db.query(SAVE, [id, branchId, written, managerId, now, version])
    : await db.query(SAVE_NEXT, [id, written, managerId, now, version])
  if (saved.length === 0) throw new ApiError('VERSION_OUTDATED', id)
  return { outcome: 'saved', plan: await readPlan(db, deps, branchId) }
}
