import type { GroupGameDesk } from '#shared/group-game/contract'
import type { Queryable } from '../db/database'

export interface LoggedAction {
  gameId: string
  /** Made by whoever asks: the same again is the same action. */
  id: string
  action: GroupGameDesk['log'][number]['action']
  round: number
  managerId: string
}

const INSERT = 'insert into group_game_action (game_id, id, action, round, manager_id, acted_at) values ($1, $2, $3, $4, $5, $6)'

/** Keeps who did what to a game, and when (S12). */
export async function logAction(tx: Queryable, { gameId, id, action, round, managerId }: LoggedAction, now: Date): Promise<void> {
  await tx.query(INSERT, [gameId, id, action, round, managerId, now])
}
