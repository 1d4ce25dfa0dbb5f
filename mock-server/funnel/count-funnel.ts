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

/** How many persons of `counted` this is true of. */
const persons = (of: string) => `coalesce(sum(counted.persons) filter (where ${of}), 0)::int`

const kept = (name: string) => `${persons(`counted.kept_${name} is not null`)} as of_${name}, ${persons(`counted.kept_${name}`)} as kept_${name}`

const FIGURES = `
  array[${funnelSteps.map((_, index) => persons(`counted.step >= ${index + 1}`)).join(', ')}] as steps,
  ${persons('counted.step >= 2 and counted.is_eligible')} as eligible,
  coalesce(sum(counted.paid), 0)::bigint as paid, coalesce(sum(counted.reserved), 0)::bigint as reserved, ${kept('week')}, ${kept('month')}`

/** Whether he stayed so many days, null while that is still to be seen. */
const isKept = (days: number) =>
  `case when person.added_at <= $2 - interval '${days} days' then person.lost_at is null or person.lost_at >= person.added_at + interval '${days} days' end`

interface Part {
  /** What of a person he is counted by. */
  key: string
  join?: string
  /** Where a part's id and name come from, of all that are counted by one key. */
  id: string
  name: string
  kind?: string
  of: string
}

const PARTS: Readonly<Record<FunnelPart, Part>> = {
  channel: { key: 'person.channel_code', id: 'counted.key', name: 'c.name', kind: 'c.purpose', of: 'left join channel c on c.code = counted.key' },
  branch: { key: 'person.branch_id', id: 'counted.key', name: 'b.name', of: 'left join branch b on b.id = counted.key' },
  manager: { key: 'person.manager_id', id: 'counted.key', name: 'm.name', of: 'left join manager m on m.id = counted.key' },
  // All his groups are one key: the total has him once, each group as well.
  group: {
    key: 'gm.ids', join: 'left join (select customer_id, array_agg(group_id order by group_id) as ids from group_member where is_member group by 1) gm on gm.customer_id = person.customer_id',
    id: 'g.id', name: 'g.name', of: 'cross join unnest(counted.key) as own (id) join customer_group g on g.id = own.id',
  },
}

/** Whoever came as far and counts for the same is counted together, once; the total and the parts are sums of that. */
const count = ({ key, join = '', id, name, kind = 'null', of }: Part): string => `
  with ${PERSON}, counted as materialized (
    select ${key} as key, person.step, person.is_eligible, ${isKept(7)} as kept_week, ${isKept(30)} as kept_month,
      count(*) as persons, sum(person.paid) as paid, sum(person.reserved) as reserved
    from person ${join}
    where ($4::timestamptz is null or person.at >= $4) and ($5::text is null or person.manager_id = $5) and ($6::text is null or person.branch_id = $6)
    group by 1, 2, 3, 4, 5
  )
  select true as is_total, null as id, null as name, null as kind, ${FIGURES} from counted
  union all
  select false, ${id}, ${name}, ${kind}, ${FIGURES} from counted ${of} group by 2, 3, 4`

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
