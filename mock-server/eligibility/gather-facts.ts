import type { MobileNumber } from '#shared/phone/mobile-number'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import type { Deps } from '../deps'
import { assignManager } from '../routing/assign-manager'
import { isInRegion, type PhoneRegion, type PhoneRegions } from './phone-region'

/** What the gates need to know of a phone; null is not known. */
export interface PhoneFacts {
  region: PhoneRegion | null
  regionVersion: string | null
  isRegionAllowed: boolean | null
  /** Null: the bank's core did not answer. Nothing is guessed (R6). */
  isBankCustomer: boolean | null
  /** Found by the phone (C13); null where the campaign's link brought one, or nobody can be found yet. */
  managerId: string | null
}

function regionFacts(regions: PhoneRegions, { gates }: PublishedCampaign, phone: MobileNumber) {
  if (gates.region === null) return { region: null, regionVersion: null, isRegionAllowed: null }
  const region = regions.find(phone)
  const isRegionAllowed = region ? isInRegion(region, gates.region) : gates.region.unknown === 'allow'
  return { region, regionVersion: regions.version, isRegionAllowed }
}

type GatherDeps = Pick<Deps, 'db' | 'keys' | 'bankCore' | 'regions'>

/**
 * Asks the region table and the bank's core about a phone, as far as this campaign has to know, and finds the manager
 * of the public entry. A core that does not answer leaves its facts null: to be asked again, nothing is spent.
 */
export async function gatherFacts(
  { db, keys, bankCore, regions }: GatherDeps,
  campaign: PublishedCampaign,
  customerId: string,
  phone: MobileNumber,
  now: Date,
): Promise<PhoneFacts> {
  const facts = { ...regionFacts(regions, campaign, phone), isBankCustomer: null, managerId: null }
  const isPublic = campaign.entry === 'public'
  if (!isPublic && !campaign.gates.bankCustomer && campaign.referral === null) return facts
  const answer = await bankCore.findByPhone(phone)
  if (answer.outcome === 'unavailable') return facts
  const { isCustomer, ownerManagerId, branchId } = answer.record
  const routing = {
    customerId, campaignId: campaign.id, phoneHash: keys.lookupHash(phone),
    owner: { managerId: ownerManagerId, branchId },
    region: facts.region ?? regions.find(phone),
  }
  return { ...facts, isBankCustomer: isCustomer, managerId: isPublic ? await assignManager(db, routing, now) : null }
}
