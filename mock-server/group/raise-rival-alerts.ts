import type { Queryable } from '../db/database'
import { RIVAL_BANK } from './rival'

const RAISE = `
  insert into rival_alert (customer_id, group_id, bank_name, raised_at)
  select id, $2, bank_name, $3 from (select cu.id, ${RIVAL_BANK} as bank_name from customer cu where cu.id = any($1)) found
  where bank_name is not null
  on conflict do nothing`

/** Notes who of those that joined a group is on the bank's list of other banks' people (K5): of one in one group once, however often it is told. */
export async function raiseRivalAlerts(tx: Queryable, groupId: string, customerIds: readonly string[], at: Date): Promise<void> {
  await tx.query(RAISE, [customerIds, groupId, at])
}
