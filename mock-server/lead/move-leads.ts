import type { RosterEntry } from '#shared/roster/contract'
import type { Queryable } from '../db/database'
import { dealBranch } from './deal-leads'

/** Before his standing changes: nobody who deals for his branch may still take him for there. */
const LOCK_BRANCH = 'select b.id from branch b join manager m on m.branch_id = b.id where m.id = $1 for no key update of b'

/** Whoever is only away keeps those he has called: they wait for his next word, not for a stranger's. */
const TAKEN: Readonly<Record<RosterEntry['status'], readonly string[]>> = { working: [], onLeave: ['new'], left: ['new', 'called'] }

const TAKE = `
  update lead set manager_id = null, dealt_at = null where manager_id = $1 and state = any($2) returning branch_id as "branchId"`

/** Call it before the manager's standing is changed. */
export async function lockBranchOf(tx: Queryable, managerId: string): Promise<void> {
  await tx.query(LOCK_BRANCH, [managerId])
}

/**
 * Deals what a manager can no longer work on to the others of the branch, each lead in the state it is in (S30). Call it
 * after his standing was changed, behind `lockBranchOf`. What nobody has room for waits.
 */
export async function moveLeads(tx: Queryable, managerId: string, status: RosterEntry['status'], now: Date): Promise<void> {
  const taken = await tx.query<{ branchId: string }>(TAKE, [managerId, TAKEN[status]])
  for (const branchId of new Set(taken.map((lead) => lead.branchId))) await dealBranch(tx, branchId, now)
}
