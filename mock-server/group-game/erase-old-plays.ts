import type { Deps } from '../deps'

/** Who came in and what he answered; who won is a record of money, and stays as long as that. */
const TABLES = ['group_game_answer', 'group_game_player'] as const

const eraseFrom = (table: (typeof TABLES)[number]) => `
  delete from ${table} a using group_game g
  where g.id = a.game_id and g.ended_at + make_interval(months => $1::integer) <= $2::timestamptz returning 1`

/** Who played what so many months ago is nobody's business any more (K2). Returns how much there was. */
export async function eraseOldPlays({ db, clock, settings }: Pick<Deps, 'db' | 'clock' | 'settings'>): Promise<number> {
  let erased = 0
  for (const table of TABLES) erased += (await db.query(eraseFrom(table), [settings.numbersKeptMonths, clock.now()])).length
  return erased
}
