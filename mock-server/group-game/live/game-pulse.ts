import type { Queryable } from '../../db/database'

/** By which it is told, at the least cost, whether anything happened in a game. */
export interface Pulse {
  /** Another with every change of the game itself, of its players, of its answers and of who owns its group. */
  beat: string
  lastAnswer: number
}

const PULSE = `
  select g.xmin::text || ':' || (select count(*) from group_game_player where game_id = g.id) || ':' || a.last || ':' || coalesce(cg.owner_manager_id, '') as beat,
    a.last as "lastAnswer"
  from group_game g join customer_group cg on cg.id = g.group_id
  cross join lateral (select coalesce(max(seq), 0) as last from group_game_answer where game_id = g.id) a
  where g.id = $1`

/** Null where there is no such game any more. */
export async function readPulse(db: Queryable, groupGameId: string): Promise<Pulse | null> {
  const [pulse] = await db.query<Pulse>(PULSE, [groupGameId])
  return pulse ?? null
}

const SINCE = 'select distinct customer_id as id from group_game_answer where game_id = $1 and seq > $2'

/** Who has answered after that answer; a game's answers are numbered in the order they were decided in. */
export async function answeredSince(db: Queryable, groupGameId: string, seq: number): Promise<string[]> {
  return (await db.query<{ id: string }>(SINCE, [groupGameId, seq])).map(({ id }) => id)
}
