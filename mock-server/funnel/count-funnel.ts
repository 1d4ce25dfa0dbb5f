import type { ChannelKind } from '#shared/channel/kind'
import type { FunnelFigures, FunnelPart } from '#shared/funnel/contract'
import { funnelSteps } from '#shared/funnel/step'
import { toFen } from '#shared/money/fen'
import { countMany } from '../db/count-many'
import type { Database } from '../db/database'
import type { Scope } from './figure-scope'
import { PERSON } from './person-sql'

export interface Question extends Scope {
  campaignId: string
  asksForInfo: boolean
  by: FunnelPart
  since: Date | null
}

interface Row {
  is_total: boolean
  id: string | null
  name: string | null
  kind: ChannelKind | null
  steps: number[]
  eligible: number
  paid: number
  reserved: number
  kept_week: number
  of_week: number
  kept_month: number
  of_month: number
}

const kept = (days: number, name: string) => `
  count(*) filter (where counted.added_at <= $2 - interval '${days} days')::int as of_${name},
  count(*) filter (where counted.added_at <= $2 - interval '${days} days' and (counted.lost_at is null or counted.lost_at >= counted.added_at + interval '${days} days'))::int as kept_${name}`

const FIGURES = `
  array[${funnelSteps.map((_, index) => `count(*) filter (where counted.step >= ${index + 1})::int`).join(', ')}] as steps,
  count(*) filter (where counted.step >= 2 and counted.is_eligible)::int as eligible,
  coalesce(sum(counted.paid), 0)::bigint as paid, coalesce(sum(counted.reserved), 0)::bigint as reserved, ${kept(7, 'week')}, ${kept(30, 'month')}`

/** Where a part's id and name come from. */
const PARTS: Readonly<Record<FunnelPart, { id: string; name: string; kind?: string; join: string }>> = {
  channel: { id: 'counted.channel_code', name: 'c.name', kind: 'c.purpose', join: 'left join channel c on c.code = counted.channel_code' },
  branch: { id: 'counted.branch_id', name: 'b.name', join: 'left join branch b on b.id = counted.branch_id' },
  manager: { id: 'counted.manager_id', name: 'm.name', join: 'left join manager m on m.id = counted.manager_id' },
  group: {
    id: 'g.id', name: 'g.name',
    join: 'join group_member gm on gm.customer_id = counted.customer_id and gm.is_member join customer_group g on g.id = gm.group_id',
  },
}

const count = ({ id, name, kind = 'null', join }: (typeof PARTS)[FunnelPart]): string => `
  with ${PERSON}, counted as materialized (
    select * from person
    where ($4::timestamptz is null or at >= $4) and ($5::text is null or manager_id = $5) and ($6::text is null or branch_id = $6)
  )
  select true as is_total, null as id, null as name, null as kind, ${FIGURES} from counted
  union all
  select false, ${id}, ${name}, ${kind}, ${FIGURES} from counted ${join} group by 2, 3, 4`

function figuresOf(row: Row): FunnelFigures {
  const [exposed, added, opened, joined, informed, drawn, paid] = row.steps as [number, number, number, number, number, number, number]
  return {
    steps: { exposed, added, opened, joined, informed, drawn, paid },
    eligible: { part: row.eligible, whole: added },
    spent: { paid: toFen(row.paid), reserved: toFen(row.reserved) },
    keptWeek: { part: row.kept_week, whole: row.of_week },
    keptMonth: { part: row.kept_month, whole: row.of_month },
  }
}

/** One look at a campaign's figures, so that its parts are of the same moment as the total. */
export async function countFunnel(db: Database, now: Date, { campaignId, asksForInfo, by, since, managerId, branchId }: Question) {
  const rows = await countMany<Row>(db, count(PARTS[by]), [campaignId, now, asksForInfo, since, managerId, branchId])
  const total = rows.find((row) => row.is_total)!
  const parts = rows.filter((row) => !row.is_total).map((row) => ({ id: row.id, name: row.name, ...(row.kind && { kind: row.kind }), figures: figuresOf(row) }))
  return { total: figuresOf(total), parts }
}
