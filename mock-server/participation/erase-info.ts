import type { Queryable } from '../db/database'
import type { Withdrawal } from '../privacy/withdrawal'

const ERASE_NUMBERS = 'update participation set phone_cipher = null, phone_mask = null, card_mask = null where id = $1'

/** Nothing was decided by them yet: with the number goes all that followed from it. */
const ERASE_FACTS = `
  update participation set region_province = null, region_city = null, region_version = null, is_region_allowed = null,
    is_bank_customer = null, bank_checked_at = null, informed_at = null, consent_version = null
  where id = $1 and not exists (select 1 from voucher where id = $1)`

const ERASE_HASHES = 'update participation set phone_hash = null, phone_key = null, card_key = null where id = $1'

/**
 * Erases the phone and card a customer gave. Undrawn, he is back at the step where they are asked for (C4); what let a
 * draw through stays with the draw, as a record of money.
 */
export async function eraseInfo(tx: Queryable, { participationId, isBoundToBenefit }: Withdrawal): Promise<void> {
  await tx.query(ERASE_NUMBERS, [participationId])
  await tx.query(ERASE_FACTS, [participationId])
  if (!isBoundToBenefit) await tx.query(ERASE_HASHES, [participationId])
}
