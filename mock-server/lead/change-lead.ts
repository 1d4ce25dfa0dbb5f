import { ApiError } from '#shared/api/api-error'
import type { Lead } from '#shared/lead/contract'
import type { LeadState } from '#shared/lead/state'
import type { Deps } from '../deps'
import { COLUMNS, toLead, type LeadRecord } from './lead-columns'

export interface LeadChange {
  leadId: string
  managerId: string
  state: LeadState
  /** Null: nothing noted. */
  remark: string | null
}

/** Whom WeCom told to be added stays so. A remark alone is no other state. */
const CHANGE = `
  with old as (select id, state from lead where id = $1),
  change as (
    update lead set state = $3, remark = $4, changed_at = $5
    where id = $1 and manager_id = $2 and (customer_id is null or $3 = 'added') returning *
  ),
  step as (
    insert into lead_change (lead_id, manager_id, state, changed_at)
    select change.id, $2, $3, $5 from change join old on old.id = change.id where old.state <> $3
  )
  select ${COLUMNS} from change`

/** What became of a lead of the manager's own. Throws LEAD_NOT_FOUND, and WRONG_STATE for one whose add WeCom has told. */
export async function changeLead({ db, clock }: Pick<Deps, 'db' | 'clock'>, { leadId, managerId, state, remark }: LeadChange): Promise<Lead> {
  const [changed] = await db.query<LeadRecord>(CHANGE, [leadId, managerId, state, remark ?? '', clock.now()])
  if (changed) return toLead(changed)
  const own = await db.query('select 1 from lead where id = $1 and manager_id = $2', [leadId, managerId])
  throw own.length > 0 ? new ApiError('WRONG_STATE', 'added') : new ApiError('LEAD_NOT_FOUND', leadId)
}
