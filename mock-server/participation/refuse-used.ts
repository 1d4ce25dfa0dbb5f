import { ApiError } from '#shared/api/api-error'
import type { Queryable } from '../db/database'
import { participationId } from './participation-id'

/** What one campaign knows a phone and a card by; null where it was not given. */
export interface InfoHashes {
  phone: string | null
  card: string | null
}

const USED = `
  select coalesce(phone_key = $2, false) as is_phone from participation
  where id <> $1 and (phone_key = $2 or card_key = $3) order by 1 desc limit 1`

/** Throws PHONE_ALREADY_USED or CARD_ALREADY_USED where another customer takes part with it (K11). */
export async function refuseUsed(db: Queryable, campaignId: string, customerId: string, { phone, card }: InfoHashes): Promise<void> {
  const key = (hash: string | null) => (hash === null ? null : `${campaignId}:${hash}`)
  const [used] = await db.query<{ is_phone: boolean }>(USED, [participationId(campaignId, customerId), key(phone), key(card)])
  if (used) throw new ApiError(used.is_phone ? 'PHONE_ALREADY_USED' : 'CARD_ALREADY_USED')
}
