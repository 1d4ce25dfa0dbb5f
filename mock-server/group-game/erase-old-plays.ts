import type { Queryable } from '../db/database'
import type { Deps } from '../deps'

/** Whoever answers has come in: where nobody is left among the players there is nothing left to erase. */
const DUE = `
  select g.id from group_game g
  where g.ended_at + make_interval(months => $1::integer) <= $2::timestamptz
    and exists (select 1 from group_game_player p where p.game_id = g.id)
  order by g.ended_at, g.id limit 50 for update skip locked`

/** Who came in and what he answered; who won is a record of money, and stays as long as that. */
const TABLES = ['group_game_answer', 'group_game_player'] as const

async function eraseFrom(tx: Queryable, table: (typeof TABLES)[number], gameIds: readonly string[]): Promise<number> {
  return (await tx.query(`delete from ${table} where game_id = any ($1::text[]) returning 1`, [gameIds])).length
}

/** Who played what so many months ago is nobody's business any more (K2): fifty games at a time. Returns how much there was. */
export function eraseOldPlays({ db, clock, settings }: Pick<Deps, 'db' | 'clock' | 'settings'>): Promise<number> {
  return db.transaction(async (tx) => {
    const due = await tx.query<{ id: string }>(DUE, [settings.numbersKeptMonths, clock.now()])
    if (due.length === 0) return 0
    let erased = 0
    for (const table of TABLES) erased += await eraseFrom(tx, table, due.map(({ id }) => id))
    return erased
  })
}
