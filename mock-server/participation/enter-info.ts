import { ApiError } from '#shared/api/api-error'
import { maskCardNumber, parseCardNumber } from '#shared/card/card-number'
import type { EnteredInfo } from '#shared/participation/contract'
import { maskMobileNumber, type MobileNumber } from '#shared/phone/mobile-number'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import { UNIQUE_VIOLATION } from '../db/postgres'
import type { Deps } from '../deps'
import { gatherFacts, type PhoneFacts } from '../eligibility/gather-facts'
import type { Keys } from '../keys'
import { closeLeads } from '../lead/close-leads'
import { checkCode } from '../sms-code/check-code'
import { changeUndrawn } from './change-undrawn'
import { findParticipation } from './find-participation'
import { requireStep } from './join-campaign'
import { findKeptPhone } from './kept-phone'
import { participationId } from './participation-id'
import { refuseUsed } from './refuse-used'

export interface Info {
  phone?: string
  /** Instead of it: the one he gave in another campaign (C5). */
  usesKeptPhone?: true
  card?: string
  /** What the text message to the phone said. */
  smsCode?: string
  consentVersion: string
}

type EnterDeps = Pick<Deps, 'db' | 'keys' | 'settings' | 'bankCore' | 'regions'>

const UPDATE = `
  update participation set phone_cipher = $2, phone_mask = $3, phone_hash = $4, phone_key = campaign_id || ':' || $4,
    card_key = campaign_id || ':' || $5, card_mask = $6, consent_version = $7, informed_at = $8::timestamptz,
    region_province = $9, region_city = $10, region_version = $11, is_region_allowed = $12, is_bank_customer = $13,
    bank_checked_at = case when $13::boolean is not null then $8::timestamptz end, manager_id = coalesce($14, manager_id),
    is_staff = exists (
      select 1 from manager m join customer c on c.id = participation.customer_id where m.phone_hash = $4 or m.openid = c.openid
    ),
    is_known_phone = exists (select 1 from participation o where o.phone_hash = $4 and o.customer_id <> participation.customer_id)
  where id = $1`

/** And the consent it was given under is written down for good (K2); the code that proved the phone is used. */
const SAVE = `
  with used as (update sms_code set used_at = coalesce(used_at, $8) where id = $15),
  saved as (${UPDATE} returning customer_id, campaign_id)
  insert into consent_change (customer_id, campaign_id, kind, version, happened_at)
  select customer_id, campaign_id, 'given', $7, $8 from saved`

/** Asked for none. */
const NO_PROOF = { codeId: null }

const NO_FACTS: PhoneFacts = { region: null, regionVersion: null, isRegionAllowed: null, isBankCustomer: null, managerId: null }

/** Exactly the fields that the campaign asks for, no more and no less (C4). */
function checkFields({ infoFields, phoneCheck }: PublishedCampaign, { phone, card, smsCode }: Info): void {
  for (const [field, value] of Object.entries({ phone, card })) {
    const isAsked = infoFields.includes(field as 'phone')
    if (isAsked !== (value !== undefined)) throw new ApiError('INFO_NOT_ASKED', `${field} is ${isAsked ? 'missing' : 'not asked for'}`)
  }
  if (smsCode !== undefined && phoneCheck === 'none') throw new ApiError('INFO_NOT_ASKED', 'smsCode is not asked for')
  if (card !== undefined && parseCardNumber(card) === null) throw new ApiError('INVALID_REQUEST', 'body.card: is no card number')
}

function phoneColumns(keys: Keys, phone: string | undefined) {
  if (phone === undefined) return { cipher: null, mask: null, hash: null }
  return { cipher: keys.encrypt(Buffer.from(phone)), mask: maskMobileNumber(phone as MobileNumber), hash: keys.lookupHash(phone) }
}

function cardColumns(keys: Keys, card: string | undefined) {
  if (card === undefined) return { hash: null, mask: null }
  // Another purpose, another text: a card's hash never equals a phone's.
  return { hash: keys.lookupHash(`card ${card}`), mask: maskCardNumber(parseCardNumber(card)!) }
}

/**
 * Keeps what the campaign asks for, with the version of the text the customer agreed to (K1, K2), and what the gates
 * have to know of it. It can be corrected until the draw. Throws STEP_SKIPPED, WRONG_STATE once he has drawn,
 * CONSENT_OUTDATED, INFO_NOT_ASKED, PHONE_ALREADY_USED and CARD_ALREADY_USED. A phone that is not proven is refused first,
 * by a value: whether another takes part with it is told only to who holds it.
 */
export async function enterInfo(
  deps: EnterDeps,
  campaign: PublishedCampaign,
  customerId: string,
  info: Info,
  now: Date,
): Promise<EnteredInfo> {
  const { db, keys } = deps
  const before = await requireStep(deps, campaign, customerId, 'informed', now)
  if (before.step === 'drawn') throw new ApiError('WRONG_STATE', 'drawn')
  if (info.consentVersion !== campaign.consent.version) throw new ApiError('CONSENT_OUTDATED')
  const phoneNumber = info.usesKeptPhone && info.phone === undefined ? await findKeptPhone(deps, campaign, customerId) : info.phone
  checkFields(campaign, { ...info, phone: phoneNumber })
  const phone = phoneColumns(keys, phoneNumber)
  const card = cardColumns(keys, info.card)
  const id = participationId(campaign.id, customerId)
  const asker = { customerId, participationId: id, phoneHash: phone.hash! }
  const proof = campaign.phoneCheck === 'none' ? NO_PROOF : await checkCode(deps, asker, info.smsCode, now)
  if ('refusal' in proof) return { ...before, codeRefusal: proof.refusal }
  const refuse = () => refuseUsed(db, campaign.id, customerId, { phone: phone.hash, card: card.hash })
  // Before the bank is asked, and a manager given to him by what may be another's phone.
  await refuse()
  const facts = phoneNumber === undefined ? NO_FACTS : await gatherFacts(deps, campaign, customerId, phoneNumber as MobileNumber, now)
  const isSaved = await changeUndrawn(db, id, SAVE, [
    id, phone.cipher, phone.mask, phone.hash, card.hash, card.mask, info.consentVersion, now, facts.region?.province ?? null,
    facts.region?.city ?? null, facts.regionVersion, facts.isRegionAllowed, facts.isBankCustomer, facts.managerId, proof.codeId,
  ]).catch(async (error: { code?: string }) => {
    if (error.code === UNIQUE_VIOLATION) await refuse()
    throw error
  })
  if (!isSaved) throw new ApiError('WRONG_STATE', 'drawn')
  await closeLeads(db, customerId, now)
  return { ...(await findParticipation(deps, campaign, customerId, now))!, codeRefusal: null }
}
