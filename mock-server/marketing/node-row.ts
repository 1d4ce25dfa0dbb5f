import { ApiError } from '#shared/api/api-error'
import type { ListedNode, MarketingNode } from '#shared/marketing/contract'
import { toFen } from '#shared/money/fen'
import { shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import type { Clock } from '#shared/time/clock'
import type { Queryable } from '../db/database'

type Row = Omit<ListedNode, 'targetCost' | 'phase'> & { targetCost: number | null }

const NODES = `
  select n.id as "nodeId", n.name, n.from_on as "from", n.until_on as until, n.target_adds as "targetAdds", n.target_cost_fen as "targetCost",
    (select count(*) from campaign_node c where c.node_id = n.id)::int as campaigns
  from marketing_node n where $1::text is null or n.id = $1 order by n.from_on desc, n.until_on desc, n.id`

const nodeOf = ({ nodeId, name, from, until, targetAdds, targetCost }: Row): MarketingNode => ({
  nodeId, name, from, until, targetAdds, targetCost: targetCost === null ? null : toFen(targetCost),
})

function phaseOf({ from, until }: Pick<MarketingNode, 'from' | 'until'>, today: CalendarDay): ListedNode['phase'] {
  if (today < from) return 'notStarted'
  return today > until ? 'ended' : 'running'
}

/** The calendar, the latest first. */
export async function readNodes({ db, clock }: { db: Queryable; clock: Clock }): Promise<ListedNode[]> {
  const today = shanghaiDay(clock.now())
  return (await db.query<Row>(NODES, [null])).map((row) => ({ ...nodeOf(row), campaigns: row.campaigns, phase: phaseOf(row, today) }))
}

/** Null where the calendar has none of that id. */
export async function findNode(db: Queryable, nodeId: string): Promise<MarketingNode | null> {
  const [row] = await db.query<Row>(NODES, [nodeId])
  return row ? nodeOf(row) : null
}

/** Throws MARKETING_NODE_NOT_FOUND. */
export async function readNode(db: Queryable, nodeId: string): Promise<MarketingNode> {
  const node = await findNode(db, nodeId)
  if (!node) throw new ApiError('MARKETING_NODE_NOT_FOUND', nodeId)
  return node
}
