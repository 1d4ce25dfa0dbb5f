import { ApiError } from '#shared/api/api-error'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { advanced } from './advance'
import { releaseRewards } from './budget'
import { GAME, saveGame, type GroupGame } from './group-game'

const TAKEN = 'select count(*)::int as taken from group_game_winner where game_id = $1'

/** How many slots of a game are taken. */
export async function countTaken(tx: Queryable, gameId: string): Promise<number> {
  const [slots] = await tx.query<{ taken: number }>(TAKEN, [gameId])
  return slots!.taken
}

/** Keeps a game that has changed; where it has ended, what was reserved for slots nobody took goes back. */
export async function keepGame(tx: Queryable, before: GroupGame, game: GroupGame, now: Date): Promise<GroupGame> {
  if (game === before) return game
  await saveGame(tx, game)
  if (game.state === 'ended' && before.state !== 'ended') await releaseRewards(tx, game, await countTaken(tx, game.id), now)
  return game
}

/**
 * A game for whoever changes it, brought to this instant: all who do take turns here. The game's row is taken first, then
 * its pool, then vouchers. Throws GROUP_GAME_NOT_FOUND.
 */
export async function lockGame(tx: Queryable, { clock, settings }: Pick<Deps, 'clock' | 'settings'>, groupGameId: string): Promise<GroupGame> {
  const [game] = await tx.query<GroupGame>(`${GAME} where g.id = $1 for update of g`, [groupGameId])
  if (!game) throw new ApiError('GROUP_GAME_NOT_FOUND', groupGameId)
  const now = clock.now()
  return keepGame(tx, game, advanced(game, now, settings.groupGame), now)
}
