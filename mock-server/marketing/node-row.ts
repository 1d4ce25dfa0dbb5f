import { ApiError } from '#shared/api/api-error'
import type { ListedNode, MarketingNode } from '#shared/marketing/contract'
import { toFen } from '#shared/money/fen'
import { shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import type { Clock } from '#shared/time/clock'
import type { Queryable } from '../db/database'

type Row = Omit<MarketingNode, 'targetCost'> & { targetCost: number | null }

const COLUMNS = 'n.id as "nodeId", n.name, n.from_on as "from", n.until_on as until, n.target_adds as "targetAdds", n.target_cost_fen as "targetCost"'

/** Every campaign's newest words are looked at once, not once for each node. */
const LISTED = `
  select ${COLUMNS}, coalesce(of_it.campaigns, 0)::int as campaigns
  from marketing_node n left join (select node_id, count(*) as campaigns from campaign_node group by 1) of_it on of_it.node_id = n.id
  order by n.from_on desc, n.until_on desc, n.id`

const nodeOf = ({ nodeId, name, from, until, targetAdds, targetCost }: Row): MarketingNode => ({
  nodeId, name, from, until, targetAdds, targetCost: targetCost === null ? null : toFen(targetCost),
})

function phaseOf({ from, until }: Pick<MarketingNode, 'from' | 'until'>, today: CalendarDay): ListedNode['phase'] {
  if (today < from) return 'notStarted'
  return today > until ? 'ended' : 'running'
}

/** The calendar, the latest first, with how many campaigns are of each node. */
export async function readNodes({ db, clock }: { db: Queryable; clock: Clock }): Promise<ListedNode[]> {
  const today = shanghaiDay(clock.now())
  const rows = await db.query<Row & { campaigns: number }>(LISTED)
  return rows.map((row) => ({ ...nodeOf(row), campaigns: row.campaigns, phase: phaseOf(row, today) }))
}

/** What the nodes are called, by id. */
export const nodeNames = async (db: Queryable): Promise<Map<string, string>> =>
  new Map((await db.query<{ id: string; name: string }>('select id, name from marketing_node')).map(({ id, name }) => [id, name]))

/** Null where the calendar has none of that id. */
export async function findNode(db: Queryable, nodeId: string): Promise<MarketingNode | null> {
  const [row] = await db.query<Row>(`select ${COLUMNS} from marketing_node n where n.id = $1`, [nodeId])
  return row ? nodeOf(row) : null
}

/** Throws MARKETING_NODE_NOT_FOUND. */
export async function readNode(db: Queryable, nodeId: string): Promise<MarketingNode> {
  const node = await findNode(db, nodeId)
  if (!node) throw new ApiError('MARKETING_NODE_NOT_FOUND', nodeId)
  return node
}
