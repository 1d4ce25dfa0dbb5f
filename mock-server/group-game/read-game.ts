import type { Deps } from '../deps'
import { advanced } from './advance'
import { findGame, type GroupGame } from './group-game'
import { lockGame } from './lock-game'

/** A game as it stands now: what time alone has changed is written down first. Throws GROUP_GAME_NOT_FOUND. */
export async function readGame(deps: Pick<Deps, 'db' | 'clock' | 'settings'>, groupGameId: string): Promise<GroupGame> {
  const { db, clock, settings } = deps
  const game = await findGame(db, groupGameId)
  if (advanced(game, clock.now(), settings.groupGame) === game) return game
  return db.transaction((tx) => lockGame(tx, deps, groupGameId))
}
