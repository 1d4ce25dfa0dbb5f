import { isWinningThrow } from '#shared/group-game/group-throw'
import type { Random } from '../random'
import { settleMove, type GameMove } from '../game/settle-move'
import type { GroupGame } from './group-game'
import { secretOf } from './secret-of'
import type { KeptAnswer } from './standing'

/**
 * An answer in the round that is on, by the same rules as a game one plays alone; only a throw has to be a good one here.
 * Throws MOVE_NOT_ALLOWED.
 */
export function judge(game: GroupGame, earlier: readonly KeptAnswer[], move: GameMove, random: Random): KeptAnswer {
  const { state, kept } = settleMove(secretOf(game), earlier.map((it) => it.move), move, random)
  const isRight = kept.move === 'throw' ? isWinningThrow(kept.dice) : state === 'won'
  return { round: game.round, move: kept, isRight, isFinal: state !== 'open' }
}
