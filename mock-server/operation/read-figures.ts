import type { Deps } from '../deps'

export interface Figures {
  payouts: { state: string; count: number }[]
  /** In seconds. */
  oldestDueS: number
  budgets: { pool: string; fen: number }[]
}

const PAYOUTS = 'select state, count(*)::int as count from voucher group by state order by state'

/** From the morning of its day in Shanghai. */
const OLDEST_DUE = `
  select coalesce(greatest(extract(epoch from $1::timestamptz - min(payable_on)::timestamp at time zone 'Asia/Shanghai'), 0), 0)::float8 as seconds
  from voucher where state in ('due', 'retry', 'sending') and not is_provisional and payable_on <= ($1::timestamptz at time zone 'Asia/Shanghai')::date`

const BUDGETS = 'select campaign_id as pool, (budget_fen - reserved_fen - paid_fen)::float8 as fen from prize_pool order by campaign_id'

/** What operations watch: money and payouts as they stand in the database. */
export async function readFigures({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<Figures> {
  const payouts = await db.query<Figures['payouts'][number]>(PAYOUTS)
  const [oldest] = await db.query<{ seconds: number }>(OLDEST_DUE, [clock.now()])
  return { payouts, oldestDueS: oldest!.seconds, budgets: await db.query<Figures['budgets'][number]>(BUDGETS) }
}
