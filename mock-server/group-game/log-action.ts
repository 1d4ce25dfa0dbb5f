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

const INSERT = `
  insert into group_game_action (game_id, id, action, round, manager_id, acted_at) values ($1, $2, $3, $4, $5, $6)
  on conflict do nothing returning 1`

/** Keeps who did what to a game, and when (S12); false where it is kept already. */
export async function logAction(tx: Queryable, { gameId, id, action, round, managerId }: LoggedAction, now: Date): Promise<boolean> {
  return (await tx.query(INSERT, [gameId, id, action, round, managerId, now])).length > 0
}
