import type { SegmentReturn } from '#shared/deed/contract'
import { suggestWay } from '#shared/deed/return-of'
import { LONG_TAIL_END } from '#shared/customer/aum-band'
import { toFen } from '#shared/money/fen'
import { readMany } from '../db/count-many'
import type { Deps } from '../deps'
import { readStaff } from '../draft/read-staff'
import { figureScope } from '../funnel/figure-scope'
import { ATTRIBUTED } from './attributed-sql'

/** A campaign that groups are its entry to is of groups; every other is of a manager and his customer. */
const RETURNS = `
  with ${ATTRIBUTED}, cost as (
    select customer_id, campaign_id, sum(amount_fen) as fen from voucher where state <> 'expired' group by 1, 2
  ), gain as (
    select customer_id, campaign_id, sum(income_fen) as fen from attributed group by 1, 2
  )
  select case when i.aum_fen is null then 'unknown' when i.aum_fen < ${LONG_TAIL_END} then 'longTail' else 'affluent' end as segment,
    case when c.entry = 'group' then 'group' else 'single' end as way,
    count(distinct j.customer_id)::int as customers, coalesce(sum(cost.fen), 0)::bigint as cost, coalesce(sum(gain.fen), 0)::bigint as gain
  from joiner j join campaign c on c.id = j.campaign_id left join insight i on i.customer_id = j.customer_id
    left join cost on cost.customer_id = j.customer_id and cost.campaign_id = j.campaign_id
    left join gain on gain.customer_id = j.customer_id and gain.campaign_id = j.campaign_id
  where $4 = 'all' or exists (select 1 from campaign_node n where n.campaign_id = j.campaign_id and n.node_id = $4)
  group by 1, 2`

interface Row {
  segment: SegmentReturn['segment']
  way: 'single' | 'group'
  customers: number
  cost: number
  gain: number
}

const SEGMENTS = ['longTail', 'affluent', 'unknown'] as const

/** What each segment returned for what it cost in a marketing node's campaigns or in all, and the way it suggests (D18, R27, R28, R31). Throws MANAGER_NOT_FOUND. */
export async function showReturns({ db, settings }: Pick<Deps, 'db' | 'settings'>, staffId: string, node = 'all'): Promise<{ withinDays: number; segments: SegmentReturn[] }> {
  const { managerId, branchId } = figureScope(await readStaff(db, staffId))
  const withinDays = settings.growth.attributionDays
  const rows = await readMany<Row>(db, RETURNS, [withinDays, managerId, branchId, node])
  const find = (segment: Row['segment'], way: Row['way']) => {
    const row = rows.find((it) => it.segment === segment && it.way === way)
    return { customers: row?.customers ?? 0, cost: toFen(row?.cost ?? 0), gain: toFen(row?.gain ?? 0) }
  }
  const segments = SEGMENTS.map((segment) => {
    const [single, group] = [find(segment, 'single'), find(segment, 'group')]
    return { segment, single, group, suggested: suggestWay(single, group) }
  })
  return { withinDays, segments: segments.filter(({ single, group }) => single.customers + group.customers > 0) }
}
