import type { Queryable } from '../db/database'
import type { Withdrawal } from '../privacy/withdrawal'

/** Which phones the codes were sent to is forgotten; that they were asked for stays, or a withdrawal would give a customer ten more. */
export async function eraseCodes(tx: Queryable, { participationId }: Withdrawal): Promise<void> {
  await tx.query("update sms_code set phone_hash = '' where participation_id = $1", [participationId])
}
