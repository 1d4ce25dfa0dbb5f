import type { ConsentRecord } from '#shared/privacy/contract'
import type { Deps } from '../deps'
import { BOUND_TO_BENEFIT } from './bound-to-benefit'

interface Row {
  campaign_id: string
  version: string
  given_at: Date
  withdrawn_at: Date | null
  phone_mask: string | null
  card_mask: string | null
  is_bound: boolean
}

/** Of each campaign the last consent that was given, and whether it was taken back since. */
const LIST = `
  select g.campaign_id, g.version, g.happened_at as given_at, p.phone_mask, p.card_mask, ${BOUND_TO_BENEFIT} as is_bound,
    (select happened_at from consent_change w
     where w.customer_id = $1 and w.campaign_id = g.campaign_id and w.kind = 'withdrawn' and w.id > g.id) as withdrawn_at
  from (
    select distinct on (campaign_id) * from consent_change
    where customer_id = $1 and kind = 'given' order by campaign_id, id desc
  ) g
  join participation p on p.id = g.campaign_id || ':' || $1
  order by g.happened_at desc, g.id desc`

/** What a customer has agreed to, campaign by campaign, the newest first. */
export async function listConsents({ db, campaigns }: Pick<Deps, 'db' | 'campaigns'>, customerId: string): Promise<ConsentRecord[]> {
  const rows = await db.query<Row>(LIST, [customerId])
  return Promise.all(rows.map(async (row) => {
    const { name, consent } = await campaigns.get(row.campaign_id)
    return {
      campaignId: row.campaign_id,
      campaignName: name,
      purpose: consent.purpose,
      version: row.version,
      givenAt: row.given_at.toISOString(),
      withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
      maskedPhone: row.phone_mask,
      maskedCard: row.card_mask,
      isBoundToBenefit: row.is_bound,
    }
  }))
}
