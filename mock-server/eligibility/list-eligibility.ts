import type { EligibilityLine } from '#shared/eligibility/contract'
import type { RefusalCode } from '#shared/eligibility/refusal'
import type { Deps } from '../deps'
import { OF_BRANCH } from './of-branch'

interface Row {
  customer_id: string
  customer_name: string | null
  phone_mask: string | null
  opened_at: Date
  refusal: RefusalCode | null
}

const MOST = 200

const LIST = `
  select p.customer_id, cu.name as customer_name, p.phone_mask, p.opened_at, f.refusal
  from participation p
  join customer cu on cu.id = p.customer_id
  join manager me on me.id = $2
  cross join lateral draw_facts(p.campaign_id, p.customer_id, $3) f
  where p.campaign_id = $1 and ${OF_BRANCH}
  order by p.opened_at desc, p.id limit ${MOST}`

/** The customers of the manager's own branch who opened a campaign, newest first. Throws CAMPAIGN_NOT_FOUND. */
export async function listEligibility(
  { db, clock, campaigns }: Pick<Deps, 'db' | 'clock' | 'campaigns'>,
  campaignId: string,
  managerId: string,
): Promise<EligibilityLine[]> {
  const { id } = await campaigns.get(campaignId)
  const rows = await db.query<Row>(LIST, [id, managerId, clock.now()])
  return rows.map((row) => ({
    customerId: row.customer_id,
    customerName: row.customer_name,
    maskedPhone: row.phone_mask,
    openedAt: row.opened_at.toISOString(),
    refusal: row.refusal,
  }))
}
