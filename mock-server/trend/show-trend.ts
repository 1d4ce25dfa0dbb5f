import type { Trend, TrendDay } from '#shared/trend/contract'
import { toFen } from '#shared/money/fen'
import { daysBetween, laterDay, type CalendarDay } from '#shared/time/calendar-day'
import { readMany } from '../db/count-many'
import type { Database } from '../db/database'
import type { Deps } from '../deps'
import { readStaff } from '../draft/read-staff'
import { figureScope, type Scope } from '../funnel/figure-scope'

const MOST_DAYS = 366

const OURS = `
  ours as (
    select p.customer_id, p.opened_at at time zone 'Asia/Shanghai' as opened_at, p.joined_at at time zone 'Asia/Shanghai' as joined_at
    from participation p left join manager m on m.id = p.manager_id
    where p.campaign_id = $1 and ($2::text is null or p.manager_id = $2) and ($3::text is null or m.branch_id = $3)
  )`

const DAYS = `
  with ${OURS}
  select day, sum(opened)::int as opened, sum(joined)::int as joined, sum(drawn)::int as drawn, sum(spent)::bigint as spent from (
    select opened_at::date as day, count(*) as opened, 0 as joined, 0 as drawn, 0 as spent from ours group by 1
    union all
    select joined_at::date, 0, count(*), 0, 0 from ours where joined_at is not null group by 1
    union all
    select (v.drawn_at at time zone 'Asia/Shanghai')::date, 0, 0, count(*) filter (where v.source = 'draw'), coalesce(sum(v.amount_fen) filter (where v.state <> 'expired'), 0)
    from voucher v join ours on ours.customer_id = v.customer_id where v.campaign_id = $1 group by 1
  ) it group by day order by day`

const HOURS = `
  with ${OURS}
  select extract(isodow from opened_at)::int as weekday, extract(hour from opened_at)::int as hour, count(*)::int as count from ours group by 1, 2`

type Row = Omit<TrendDay, 'spent'> & { spent: number }

/** Without a gap: a day on which nothing happened is one as well. */
function withoutGaps(rows: readonly Row[]): TrendDay[] {
  const [first, last] = [rows[0]?.day, rows.at(-1)?.day]
  if (first === undefined || last === undefined) return []
  const byDay = new Map(rows.map((row) => [row.day, row]))
  const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, index): CalendarDay => laterDay(first, index)).slice(-MOST_DAYS)
  return days.map((day) => ({ day, opened: 0, joined: 0, drawn: 0, ...byDay.get(day), spent: toFen(byDay.get(day)?.spent ?? 0) }))
}

async function hoursOf(db: Database, campaignId: string, { managerId, branchId }: Scope): Promise<number[][]> {
  const hours = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0))
  const rows = await readMany<{ weekday: number; hour: number; count: number }>(db, HOURS, [campaignId, managerId, branchId])
  for (const { weekday, hour, count } of rows) hours[weekday - 1]![hour] = count
  return hours
}

async function budgetOf(db: Database, campaignId: string): Promise<Trend['budget']> {
  const [pool] = await db.query<{ budget_fen: number }>('select budget_fen from prize_pool where campaign_id = $1', [campaignId])
  return pool ? toFen(pool.budget_fen) : null
}

/** A campaign day by day. Throws MANAGER_NOT_FOUND, CAMPAIGN_NOT_FOUND. */
export async function showTrend({ db, campaigns }: Pick<Deps, 'db' | 'campaigns'>, staffId: string, campaignId: string): Promise<Trend> {
  const { name } = await campaigns.get(campaignId)
  const { scope, ...whose } = figureScope(await readStaff(db, staffId))
  const rows = await readMany<Row>(db, DAYS, [campaignId, whose.managerId, whose.branchId])
  return { campaignId, name, scope, days: withoutGaps(rows), hours: await hoursOf(db, campaignId, whose), budget: scope === 'bank' ? await budgetOf(db, campaignId) : null }
}
