import type { Lead, LeadCounts } from '#shared/lead/contract'
import { leadStates, type LeadState } from '#shared/lead/state'
import { parseMobileNumber } from '#shared/phone/mobile-number'
import type { Deps } from '../deps'
import { COLUMNS, COUNTS, MOST_LEADS, toLead, type LeadRecord } from './lead-columns'

export interface LeadSearch {
  words: string
  /** Null: in any. */
  state: LeadState | null
}

/** A phone is known by its keyed hash, its last four digits by the mask (K1). */
const MATCHES = 'manager_id = $1 and (position(lower($2) in lower(name)) > 0 or right(phone_mask, 4) = $2 or phone_hash = $3)'

/** Those to be worked on first, as they stand in their lists. */
const LIST = `
  select ${COLUMNS} from lead where ${MATCHES} and ($4::text is null or state = $4)
  order by array_position(array[${leadStates.map((it) => `'${it}'`).join(', ')}], state), id limit ${MOST_LEADS}`

/** The manager's own leads that a name or a phone fits (S30), whatever became of them. */
export async function searchLeads({ db, keys }: Pick<Deps, 'db' | 'keys'>, managerId: string, { words, state }: LeadSearch): Promise<{ counts: LeadCounts; leads: Lead[] }> {
  const mobile = parseMobileNumber(words)
  const asked = [managerId, words.normalize('NFKC'), mobile && keys.lookupHash(mobile)]
  const [counts] = await db.query<LeadCounts>(`select ${COUNTS} from lead where ${MATCHES}`, asked)
  const leads = await db.query<LeadRecord>(LIST, [...asked, state])
  return { counts: counts!, leads: leads.map(toLead) }
}
