import type { GroupGameDesk } from '#shared/group-game/contract'
import type { SteerRefusal } from '#shared/group-game/refusal'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { requireOwner, type GroupGame } from './group-game'
import { keepGame, lockGame } from './lock-game'
import { logAction } from './log-action'
import type { Step } from './steer'

export interface Act {
  groupGameId: string
  managerId: string
  /** The same again is not done again. */
  id: string
  action: GroupGameDesk['log'][number]['action']
}

const DONE = 'select 1 from group_game_action where game_id = $1 and id = $2'

/**
 * Something a manager does to a game, once and logged (S12), in the caller's transaction; or why it is not done. Throws
 * GROUP_GAME_NOT_FOUND, NOT_GROUP_OWNER.
 */
export async function actOn(
  tx: Queryable, deps: Pick<Deps, 'clock' | 'settings'>, { groupGameId, managerId, id, action }: Act,
  stepOf: (game: GroupGame, now: Date) => Promise<Step> | Step,
): Promise<{ game: GroupGame; refusal: SteerRefusal | null }> {
  const now = deps.clock.now()
  const game = await lockGame(tx, deps, groupGameId)
  requireOwner(game, managerId)
  if ((await tx.query(DONE, [game.id, id])).length > 0) return { game, refusal: null }
  const step = await stepOf(game, now)
  if (typeof step === 'string') return { game, refusal: step }
  await logAction(tx, { gameId: game.id, id, action, round: game.round, managerId }, now)
  return { game: await keepGame(tx, game, step, now), refusal: null }
}

/** The group has been told (S11). */
export const announcing = (groupGameId: string, managerId: string): Act => ({ groupGameId, managerId, id: 'announce', action: 'announce' })
