import { ApiError } from '#shared/api/api-error'
import type { EligibilityView } from '#shared/eligibility/contract'
import type { RefusalCode } from '#shared/eligibility/refusal'
import type { PublishedCampaign } from '../campaign/published-campaigns'
import type { Deps } from '../deps'
import { voucherCode } from '../voucher/voucher-code'

interface Row {
  customer_name: string | null
  refusal: RefusalCode | null
  voucher_id: string | null
  is_added: boolean
  first_added_at: Date | null
  last_fresh_add_at: Date | null
  is_first_add: boolean | null
  is_member: boolean
  is_staff: boolean
  is_device_used: boolean
  phone_mask: string | null
  region_province: string | null
  region_city: string | null
  region_version: string | null
  is_region_allowed: boolean | null
  is_bank_customer: boolean | null
  bank_checked_at: Date | null
  is_whitelisted: boolean
  has_won_game: boolean
}

const EXPLAIN = `
  select cu.name as customer_name, f.*, p.phone_mask, p.region_province, p.region_city, p.region_version, p.bank_checked_at,
    v.id as voucher_id
  from customer cu
  cross join lateral draw_facts($1, cu.id, $3) f
  left join participation p on p.id = $1 || ':' || cu.id
  left join voucher v on v.id = $1 || ':' || cu.id
  where cu.id = $2`

function factsOf(row: Row): EligibilityView['facts'] {
  const instant = (date: Date | null) => date?.toISOString() ?? null
  return {
    isAdded: row.is_added,
    firstAddedAt: instant(row.first_added_at),
    lastFreshAddAt: instant(row.last_fresh_add_at),
    isFirstAdd: row.is_first_add,
    isGroupMember: row.is_member,
    isStaff: row.is_staff,
    isDeviceUsed: row.is_device_used,
    maskedPhone: row.phone_mask,
    region: row.region_province && `${row.region_province} ${row.region_city}`,
    regionVersion: row.region_version,
    isRegionAllowed: row.is_region_allowed,
    isBankCustomer: row.is_bank_customer,
    bankCheckedAt: instant(row.bank_checked_at),
    isWhitelisted: row.is_whitelisted,
    hasWonGame: row.has_won_game,
  }
}

function gatesOf({ gates: { firstAdd, region, bankCustomer, whitelist } }: PublishedCampaign): EligibilityView['gates'] {
  const isOn = { firstAdd: firstAdd !== null, region: region !== null, bankCustomer, whitelist }
  return (Object.keys(isOn) as EligibilityView['gates']).filter((gate) => isOn[gate])
}

/** The decision of a draw at this moment, with every fact it goes by. Throws CAMPAIGN_NOT_FOUND and CUSTOMER_NOT_FOUND. */
export async function explainEligibility(
  { db, clock, campaigns }: Pick<Deps, 'db' | 'clock' | 'campaigns'>,
  campaignId: string,
  customerId: string,
): Promise<EligibilityView> {
  const campaign = await campaigns.get(campaignId)
  const [row] = await db.query<Row>(EXPLAIN, [campaignId, customerId, clock.now()])
  if (!row) throw new ApiError('CUSTOMER_NOT_FOUND', customerId)
  return {
    customerId, customerName: row.customer_name, refusal: row.refusal, voucherId: row.voucher_id,
    voucherCode: row.voucher_id && voucherCode(row.voucher_id),
    facts: factsOf(row), gates: gatesOf(campaign),
  }
}
