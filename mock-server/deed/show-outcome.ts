import { deedKinds, type DeedKind, type Outcome } from '#shared/deed/contract'
import { toFen } from '#shared/money/fen'
import { readMany } from '../db/count-many'
import type { Deps } from '../deps'
import { readStaff } from '../draft/read-staff'
import { figureScope } from '../funnel/figure-scope'
import { ATTRIBUTED } from './attributed-sql'

const OUTCOME = `
  with ${ATTRIBUTED}
  select (select count(*) from joiner where campaign_id = $4)::int as joined,
    (select jsonb_object_agg(kind, customers) from (select kind, count(distinct customer_id) as customers from attributed where campaign_id = $4 group by kind) it) as goals,
    (select count(distinct customer_id) from attributed where campaign_id = $4 and kind in ('sale', 'account'))::int as converted,
    (select coalesce(sum(amount_fen), 0)::bigint from attributed where campaign_id = $4 and kind = 'sale') as sales`

interface Row {
  joined: number
  goals: Partial<Record<DeedKind, number>> | null
  converted: number
  sales: number
}

/** What a campaign brought beside customers (D7, D9, D12). Throws MANAGER_NOT_FOUND, CAMPAIGN_NOT_FOUND. */
export async function showOutcome({ db, campaigns, settings }: Pick<Deps, 'db' | 'campaigns' | 'settings'>, staffId: string, campaignId: string): Promise<Outcome> {
  const { name } = await campaigns.get(campaignId)
  const { managerId, branchId } = figureScope(await readStaff(db, staffId))
  const withinDays = settings.growth.attributionDays
  const [row] = await readMany<Row>(db, OUTCOME, [withinDays, managerId, branchId, campaignId])
  const { joined, goals, converted, sales } = row!
  return {
    campaignId, name, withinDays, joined,
    goals: deedKinds.map((kind) => ({ kind, customers: goals?.[kind] ?? 0 })),
    converted: { part: converted, whole: joined }, sales: toFen(sales),
  }
}
