import type { Queryable } from '../db/database'
import type { Withdrawal } from '../privacy/withdrawal'

const FORGET = `
  update participation set inviter_id = null, referral_due_at = null
  where id = $1 and referral_due_at is not null and is_bank_customer is null and phone_cipher is not null`

/**
 * A friend who drew, and of whom the bank's core has not said yet whether he is new (R6): without his phone it cannot be
 * asked any more, and nobody is counted on a guess (C18).
 */
export async function forgetUncountedInviter(tx: Queryable, { participationId }: Withdrawal): Promise<void> {
  await tx.query(FORGET, [participationId])
}
