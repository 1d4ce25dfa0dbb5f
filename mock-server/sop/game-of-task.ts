import type { SopTask } from '#shared/sop/contract'
import type { Queryable } from '../db/database'

const dayOf = (at: string) => `(${at} at time zone 'Asia/Shanghai')::date`

const apart = (startsAt: string, dueAt: string) => `abs(extract(epoch from ${startsAt} - ${dueAt}))`

/** What was cancelled or missed is no game. */
const isAlive = (game: string) => `(${game}.end_reason is null or ${game}.end_reason not in ('cancelled', 'missed'))`

/**
 * Whether `gg` is the live game that task `t` is about: one of its group, on its day, that was not cancelled and not missed.
 * Of several on a day the nearest is meant, seen from the task and from the game: one task has one game, and one game one task.
 */
export const IS_GAME_OF_TASK = `
  t.kind = 'game' and gg.id = (
    select game.id from group_game game where game.group_id = t.group_id and ${isAlive('game')} and ${dayOf('game.starts_at')} = ${dayOf('t.due_at')}
    order by ${apart('game.starts_at', 't.due_at')}, game.id limit 1
  ) and t.id = (
    select task.id from sop_task task where task.kind = 'game' and task.group_id = gg.group_id and ${dayOf('task.due_at')} = ${dayOf('gg.starts_at')}
    order by ${apart('gg.starts_at', 'task.due_at')}, task.id limit 1
  )`

const FIND = `
  select t.id as "taskId", gg.id, gg.kind, gg.state, gg.end_reason as "end", gg.starts_at as "startsAt",
    (select count(*)::int from group_game_winner w where w.game_id = gg.id) as winners
  from sop_task t join group_game gg on ${IS_GAME_OF_TASK}
  where t.group_id = $1 and t.due_at >= $2`

type LiveGame = Omit<NonNullable<SopTask['game']>, 'isOwn'>

/** The live games that a group's tasks since are about, by the task's id. */
export async function findGamesOfTasks(db: Queryable, groupId: string, since: Date): Promise<Map<string, LiveGame>> {
  const rows = await db.query<Omit<LiveGame, 'startsAt'> & { taskId: string; startsAt: Date }>(FIND, [groupId, since])
  return new Map(rows.map(({ taskId, startsAt, ...game }) => [taskId, { ...game, startsAt: startsAt.toISOString() }]))
}

/** The group was told when the game was announced: from that it is judged whether it was late (D17). */
const SETTLE = `
  update sop_task set state = 'sent', settled_at = $2, settled_by = $3 where id = (
    select t.id from sop_task t join group_game gg on ${IS_GAME_OF_TASK}
    where gg.id = $1 and t.state = 'planned' for update of t
  ) and state = 'planned'`

/** A game is launched: what the calendar has for it is done with it. What was sent or let go stays so. */
export async function settleTaskOfGame(tx: Queryable, gameId: string, { managerId, toldAt }: { managerId: string; toldAt: Date }): Promise<void> {
  await tx.query(SETTLE, [gameId, toldAt, managerId])
}
