import type { HeldCase } from '#shared/add-check/contract'
import { ApiError } from '#shared/api/api-error'
import { readStaff, refuseOtherOffice } from '../draft/read-staff'
import { IS_HELD, judgedBy, JUDGED } from './judged-sql'
import { checkedDays, heldCases, type CheckDeps } from './list-held-adds'

export interface Decision extends Pick<HeldCase, 'managerId' | 'day' | 'reason'> {
  verdict: 'counts' | 'excluded'
  note: string
}

const DECIDE = `
  with ${JUDGED}
  insert into add_verdict (customer_id, manager_id, verdict, reason, note, decided_by, decided_at)
  select judged.customer_id, judged.manager_id, $8, judged.reason, $9, $10, $11 from judged
  where ${IS_HELD} and judged.manager_id = $5 and judged.day = $6::date and judged.reason = $7
  on conflict do nothing returning 1`

/** Says of one case what it is (R7); what is decided stays. Throws MANAGER_NOT_FOUND, OWN_WORK, ROLE_REQUIRED. */
export async function decideHeldAdds(deps: CheckDeps, staffId: string, decision: Decision): Promise<{ outcome: 'decided' | 'gone'; cases: HeldCase[] }> {
  const { managerId, day, reason, verdict, note } = decision
  const now = deps.clock.now()
  return deps.db.transaction(async (tx) => {
    const staff = await readStaff(tx, staffId)
    if (staff.id === managerId) throw new ApiError('OWN_WORK', managerId)
    refuseOtherOffice(staff, await readStaff(tx, managerId))
    const { from, to } = checkedDays(now)
    const decided = await tx.query(DECIDE, [...judgedBy(deps.settings, from, to), managerId, day, reason, verdict, note, staffId, now])
    return { outcome: decided.length > 0 ? 'decided' : 'gone', cases: await heldCases(tx, deps, staff) }
  })
}
