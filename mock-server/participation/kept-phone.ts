import type { MobileNumber } from '#shared/phone/mobile-number'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import type { Deps } from '../deps'

/** The participation of customer $1 with the phone he gave last, in another campaign than $2, and has not taken back. */
export const KEPT_PHONE = `
  select phone_cipher, phone_mask from participation
  where customer_id = $1 and campaign_id <> $2 and phone_cipher is not null order by informed_at desc, id limit 1`

/** Whether a phone from another campaign will do: one that has to be proven is typed, and proven, anew. */
export const takesKeptPhone = ({ infoFields, phoneCheck }: Pick<PublishedCampaign, 'infoFields' | 'phoneCheck'>): boolean =>
  infoFields.includes('phone') && phoneCheck === 'none'

/** The phone itself, for the server's own use (K1); undefined where there is none any more, or it will not do. */
export async function findKeptPhone(
  { db, keys }: Pick<Deps, 'db' | 'keys'>,
  campaign: PublishedCampaign,
  customerId: string,
): Promise<MobileNumber | undefined> {
  if (!takesKeptPhone(campaign)) return undefined
  const [row] = await db.query<{ phone_cipher: Uint8Array }>(KEPT_PHONE, [customerId, campaign.id])
  return row && (keys.decrypt(row.phone_cipher).toString() as MobileNumber)
}
