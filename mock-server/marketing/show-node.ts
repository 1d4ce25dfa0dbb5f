import type { NodeFigures } from '#shared/marketing/contract'
import { toFen } from '#shared/money/fen'
import { laterDay } from '#shared/time/calendar-day'
import { instantOf } from '#shared/time/time-of-day'
import { COUNTS, judgedBy, JUDGED } from '../add-check/judged-sql'
import { countMany } from '../db/count-many'
import type { Deps } from '../deps'
import { readStaff } from '../draft/read-staff'
import { figureScope, type Scope } from '../funnel/figure-scope'
import { readNode } from './node-row'

/** Each customer once; what is held apart or excluded is none, as in the ranking (R7). */
const ADDS = `
  with ${JUDGED}
  select count(*)::int as adds from (
    select judged.customer_id from judged join manager m on m.id = judged.manager_id
    where ${COUNTS} and ($5::text is null or m.id = $5) and ($6::text is null or m.branch_id = $6) group by 1
  ) it`

const CAMPAIGNS = `
  with tagged as (
    select c.id, c.starts_at, (select p.definition ->> 'name' from campaign_publication p where p.campaign_id = c.id order by p.version desc limit 1) as name
    from campaign_node n join campaign c on c.id = n.campaign_id where n.node_id = $1
  ), ours as not materialized (
    select p.id, p.campaign_id, p.joined_at from participation p left join manager m on m.id = p.manager_id
    where p.campaign_id in (select id from tagged) and ($2::text is null or p.manager_id = $2) and ($3::text is null or m.branch_id = $3)
  ), joiner as (
    select campaign_id, count(joined_at)::int as joined from ours group by 1
  ), cost as (
    select v.campaign_id, sum(v.amount_fen) filter (where v.state = 'paid') as paid, sum(v.amount_fen) filter (where v.state not in ('paid', 'expired')) as reserved
    from voucher v join ours on ours.id = v.campaign_id || ':' || v.customer_id group by 1
  )
  select tagged.id as "campaignId", tagged.name, coalesce(joined, 0) as joined, coalesce(paid, 0)::bigint as paid, coalesce(reserved, 0)::bigint as reserved
  from tagged left join joiner on joiner.campaign_id = tagged.id left join cost on cost.campaign_id = tagged.id
  order by tagged.starts_at desc, tagged.id`

interface Row {
  campaignId: string
  name: string
  joined: number
  paid: number
  reserved: number
}

async function campaignsOf({ db }: Pick<Deps, 'db'>, nodeId: string, { managerId, branchId }: Scope): Promise<NodeFigures['campaigns']> {
  const rows = await countMany<Row>(db, CAMPAIGNS, [nodeId, managerId, branchId])
  return rows.map(({ paid, reserved, ...row }) => ({ ...row, spent: { paid: toFen(paid), reserved: toFen(reserved) } }))
}

/** A node's KPI against what was reached (R31). Throws MANAGER_NOT_FOUND, MARKETING_NODE_NOT_FOUND. */
export async function showNode(deps: Pick<Deps, 'db' | 'settings'>, staffId: string, nodeId: string): Promise<NodeFigures> {
  const { scope, ...whose } = figureScope(await readStaff(deps.db, staffId))
  const node = await readNode(deps.db, nodeId)
  const [row] = await countMany<{ adds: number }>(deps.db, ADDS, [
    ...judgedBy(deps.settings, instantOf(node.from), instantOf(laterDay(node.until, 1))), whose.managerId, whose.branchId,
  ])
  return { node, scope, adds: row!.adds, campaigns: await campaignsOf(deps, nodeId, whose) }
}
