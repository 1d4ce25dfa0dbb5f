import type { MobileNumber } from '#shared/phone/mobile-number'
import type { Deps } from '../deps'

/** As many as one batch counts. */
const MOST = 50

const UNKNOWN = `
  select id, phone_cipher from participation
  where campaign_id = $1 and referral_due_at is not null and phone_cipher is not null and is_bank_customer is null
  order by referral_due_at, id limit ${MOST}`

const SAVE = 'update participation set is_bank_customer = $2, bank_checked_at = $3 where id = $1 and is_bank_customer is null'

/**
 * Asks the bank's core about friends it was silent about when they gave their phones: whether somebody is new to the
 * bank is never guessed (R6). Stops at the first silence; the next round asks again.
 */
export async function askAboutInvitees(
  { db, clock, keys, bankCore }: Pick<Deps, 'db' | 'clock' | 'keys' | 'bankCore'>,
  campaignId: string,
): Promise<void> {
  for (const { id, phone_cipher } of await db.query<{ id: string; phone_cipher: Uint8Array }>(UNKNOWN, [campaignId])) {
    const answer = await bankCore.findByPhone(keys.decrypt(phone_cipher).toString() as MobileNumber)
    if (answer.outcome === 'unavailable') return
    await db.query(SAVE, [id, answer.record.isCustomer, clock.now()])
  }
}
