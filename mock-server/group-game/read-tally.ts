import type { Fen } from '#shared/money/fen'
import type { Queryable } from '../db/database'

export interface Winner {
  rank: number
  customerId: string
  name: string | null
  amount: Fen
  round: number
  wonAt: Date
}

/** What came of a game so far. */
export interface Tally {
  joined: number
  /** Of the round that is on: how many have answered, and how many are through with it rightly and wrongly. */
  answered: number
  right: number
  wrong: number
  winners: Winner[]
}

const COUNTS = `
  select (select count(*) from group_game_player where game_id = $1)::int as joined, count(distinct customer_id)::int as answered,
    count(*) filter (where is_right)::int as right, count(*) filter (where is_final and not is_right)::int as wrong
  from group_game_answer where game_id = $1 and round = $2`

const WINNERS = `
  select w.rank, w.customer_id as "customerId", cu.name, w.amount_fen as amount, w.round, w.won_at as "wonAt"
  from group_game_winner w join customer cu on cu.id = w.customer_id where w.game_id = $1 order by w.rank`

export async function readTally(db: Queryable, { id, round }: { id: string; round: number }): Promise<Tally> {
  const [counts] = await db.query<Omit<Tally, 'winners'>>(COUNTS, [id, round])
  return { ...counts!, winners: await db.query<Winner>(WINNERS, [id]) }
}
