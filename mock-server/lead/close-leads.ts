import type { Queryable } from '../db/database'

const CLOSE = `
  with closed as (
    update lead set state = 'added', customer_id = $1, changed_at = $2
    where customer_id is null
      and (phone_hash = any($3) or phone_hash in (select phone_hash from participation where customer_id = $1 and phone_hash is not null))
      and exists (select 1 from contact_standing where customer_id = $1 and is_added)
    returning id, manager_id
  )
  insert into lead_change (lead_id, manager_id, state, changed_at) select id, manager_id, 'added', $2 from closed`

/**
 * Whoever has added a manager is a lead no more (S30), known by the phone he gave in a campaign, or by those a manager
 * noted in WeCom, as keyed hashes. Asked whenever either of the two comes to be known.
 */
export async function closeLeads(db: Queryable, customerId: string, now: Date, notedHashes: readonly string[] = []): Promise<void> {
  await db.query(CLOSE, [customerId, now, notedHashes])
}
