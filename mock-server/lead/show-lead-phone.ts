import { ApiError } from '#shared/api/api-error'
import type { Deps } from '../deps'

/** The look is written down in the same statement: no phone without it (K1). */
const LOOK = `
  with own as (select id, phone_cipher from lead where id = $1 and manager_id = $2 and phone_cipher is not null),
    looked as (insert into lead_phone_view (lead_id, manager_id, viewed_at) select id, $2, $3 from own)
  select phone_cipher from own`

/** The phone of a lead of the manager's own, in the clear. Throws LEAD_NOT_FOUND, also once it was erased. */
export async function showLeadPhone({ db, clock, keys }: Pick<Deps, 'db' | 'clock' | 'keys'>, leadId: string, managerId: string): Promise<string> {
  const [lead] = await db.query<{ phone_cipher: Uint8Array }>(LOOK, [leadId, managerId, clock.now()])
  if (!lead) throw new ApiError('LEAD_NOT_FOUND', leadId)
  return keys.decrypt(lead.phone_cipher).toString()
}
