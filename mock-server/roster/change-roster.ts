import { ApiError } from '#shared/api/api-error'
import type { RosterEntry } from '#shared/roster/contract'
import { contactCodeUrl } from '../bank/contact-code-url'
import type { Deps } from '../deps'
import { readStaff, refuseOtherOffice } from '../draft/read-staff'
import { lockBranchOf, moveLeads } from '../lead/move-leads'
import { rosterEntries } from './roster-entries'

/** What an operator may change of a manager. */
export type RosterChange = Pick<RosterEntry, 'status' | 'capacity' | 'hasQr'>

/** A code that was collected before stays the one it is. */
const UPDATE = `
  update manager set status = $2, capacity = $3, qr_url = case when $4 then coalesce(qr_url, $5) end
  where id = $1 and 'manager' = any(roles)`

/**
 * Sets a manager's leave, his limit, and whether his code can be shown. The leads he can no longer work on go to others.
 * Throws MANAGER_NOT_FOUND, and ROLE_REQUIRED where he is of another office (K6).
 */
export function changeRoster({ db, clock }: Pick<Deps, 'db' | 'clock'>, staffId: string, managerId: string, change: RosterChange): Promise<RosterEntry> {
  const { status, capacity, hasQr } = change
  return db.transaction(async (tx) => {
    refuseOtherOffice(await readStaff(tx, staffId), await readStaff(tx, managerId))
    await lockBranchOf(tx, managerId)
    await tx.query(UPDATE, [managerId, status, capacity, hasQr, contactCodeUrl(managerId)])
    const [entry] = await rosterEntries(tx, { managerId })
    if (!entry) throw new ApiError('MANAGER_NOT_FOUND', managerId)
    await moveLeads(tx, managerId, status, clock.now())
    return entry
  })
}
