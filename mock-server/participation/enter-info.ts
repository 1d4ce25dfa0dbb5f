import { ApiError } from '#shared/api/api-error'
import type { ParticipationView } from '#shared/participation/contract'
import { maskMobileNumber, type MobileNumber } from '#shared/phone/mobile-number'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import type { Queryable } from '../db/database'
import { UNIQUE_VIOLATION } from '../db/postgres'
import type { Keys } from '../keys'
import { findParticipation, participationId } from './find-participation'
import { requireStep } from './join-campaign'

interface Info {
  phone: MobileNumber
  consentVersion: string
}

const SAVE = `
  update participation set phone_cipher = $2, phone_mask = $3, phone_key = $4, consent_version = $5, informed_at = $6
  where id = $1 and drawn_at is null`

/**
 * Keeps the phone number, encrypted, with the version of the text the customer agreed to (K1, K2). It can be corrected
 * until the draw. Throws STEP_SKIPPED, CONSENT_OUTDATED and PHONE_ALREADY_USED.
 */
export async function enterInfo(
  { db, keys }: { db: Queryable; keys: Keys },
  campaign: PublishedCampaign,
  customerId: string,
  { phone, consentVersion }: Info,
  now: Date,
): Promise<ParticipationView> {
  await requireStep(db, campaign, customerId, 'informed', now)
  if (consentVersion !== campaign.consent.version) throw new ApiError('CONSENT_OUTDATED')
  const values = [
    participationId(campaign.id, customerId), keys.encrypt(Buffer.from(phone)), maskMobileNumber(phone),
    `${campaign.id}:${keys.lookupHash(phone)}`, consentVersion, now,
  ]
  await db.query(SAVE, values).catch((error: { code?: string }) => {
    throw error.code === UNIQUE_VIOLATION ? new ApiError('PHONE_ALREADY_USED') : error
  })
  return (await findParticipation(db, campaign, customerId, now))!
}
