import type { Lead, LeadCounts } from '#shared/lead/contract'
import type { LeadState } from '#shared/lead/state'
import type { Queryable } from '../db/database'
import { COLUMNS, COUNTS, MOST_LEADS, toLead, type LeadRecord } from './lead-columns'

/** Those to be called in the order they were dealt; what is done, the latest first. */
const ORDER: Readonly<Record<LeadState, string>> = {
  new: 'id', called: 'changed_at, id', added: 'changed_at desc, id', refused: 'changed_at desc, id',
}

/** A manager's own leads in a state, and how many he has in each (S30). */
export async function listLeads(db: Queryable, managerId: string, state: LeadState): Promise<{ counts: LeadCounts; leads: Lead[] }> {
  const [counts] = await db.query<LeadCounts>(`select ${COUNTS} from lead where manager_id = $1`, [managerId])
  const leads = await db.query<LeadRecord>(
    `select ${COLUMNS} from lead where manager_id = $1 and state = $2 order by ${ORDER[state]} limit ${MOST_LEADS}`, [managerId, state],
  )
  return { counts: counts!, leads: leads.map(toLead) }
}
