import type { Queryable } from '../db/database'
import type { WrittenSlots } from './sop-plan-file'

export const BANK_PLAN = 'bank'

/** What stays as it was written is no change. */
const LOAD = `
  insert into sop_plan (id, slots, version, saved_at, active_slots, active_version, activated_at) values ($1, $2, 1, $3, $2, 1, $3)
  on conflict (id) do update set
    slots = excluded.slots, version = sop_plan.version + 1, saved_at = excluded.saved_at,
    active_slots = excluded.slots, active_version = sop_plan.version + 1, activated_at = excluded.activated_at
  where sop_plan.slots is distinct from excluded.slots`

/** Brings the bank's plan to what its file says; branches keep their own. */
export async function loadSopPlan(tx: Queryable, slots: WrittenSlots, now: Date): Promise<void> {
  await tx.query(LOAD, [BANK_PLAN, JSON.stringify(slots), now])
}
