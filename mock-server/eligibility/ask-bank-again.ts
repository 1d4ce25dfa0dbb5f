import type { MobileNumber } from '#shared/phone/mobile-number'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import type { Deps } from '../deps'
import { changeUndrawn } from '../participation/change-undrawn'
import { participationId } from '../participation/participation-id'
import { gatherFacts } from './gather-facts'

const PHONE = 'select phone_cipher, phone_hash from participation where id = $1 and phone_cipher is not null'

/** Only where the phone is still the one that was asked about. */
const SAVE = `
  update participation set is_bank_customer = $3, bank_checked_at = $4, manager_id = coalesce($5, manager_id)
  where id = $1 and phone_hash = $2`

/** Asks the bank's core once more for a customer it did not answer for. False when it is still silent (R6). */
export async function askBankAgain(
  deps: Pick<Deps, 'db' | 'keys' | 'bankCore' | 'regions'>,
  campaign: PublishedCampaign,
  customerId: string,
  now: Date,
): Promise<boolean> {
  const id = participationId(campaign.id, customerId)
  const [row] = await deps.db.query<{ phone_cipher: Uint8Array; phone_hash: string }>(PHONE, [id])
  if (!row) return false
  const phone = deps.keys.decrypt(row.phone_cipher).toString() as MobileNumber
  const { isBankCustomer, managerId } = await gatherFacts(deps, campaign, customerId, phone, now)
  if (isBankCustomer === null) return false
  return changeUndrawn(deps.db, id, SAVE, [id, row.phone_hash, isBankCustomer, now, managerId])
}
