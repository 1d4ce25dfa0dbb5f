import type * as z from 'zod'
import { ApiError } from '#shared/api/api-error'
import type { gameContract } from '#shared/game/contract'
import { DICE, FACES, settleThrow } from '#shared/game/dice'
import { normaliseGuess, settleGuess } from '#shared/game/lyric'
import { settleAnswer } from '#shared/game/quiz'
import { below, type Random } from '../random'
import type { Game, KeptMove, Progress } from './game'

export type GameMove = z.output<typeof gameContract.endpoints.playMove.body>

/** Whether a move is the one that was kept, sent again. */
export function isSameMove(kept: KeptMove, move: GameMove): boolean {
  if (kept.move === 'answer') return move.move === 'answer' && move.option === kept.option
  if (kept.move === 'guess') return move.move === 'guess' && normaliseGuess(move.text) === normaliseGuess(kept.text)
  return move.move === 'throw'
}

function throwDice(random: Random): number[] {
  return Array.from({ length: DICE }, () => below(random, FACES) + 1)
}

/** Null where the game has no such move. */
function stateAfter(game: Game, earlier: Progress['moves'], kept: KeptMove): Progress['state'] | null {
  if (game.kind === 'dice' && kept.move === 'throw') return settleThrow(kept.dice)
  if (game.kind === 'quiz' && kept.move === 'answer') return settleAnswer(game.secret, kept.option)
  if (game.kind === 'lyric' && kept.move === 'guess') return settleGuess(game.secret, kept.text, game.secret.tries - earlier.length)
  return null
}

/**
 * How a move leaves a game: judged by the game and the player's earlier moves alone, whoever he is. Throws
 * MOVE_NOT_ALLOWED where the move belongs to another game, picks an option that is not there, or guesses nothing.
 */
export function settleMove(game: Game, earlier: Progress['moves'], move: GameMove, random: Random): { state: Progress['state']; kept: KeptMove } {
  const kept = move.move === 'throw' ? { ...move, dice: throwDice(random) } : move
  const state = stateAfter(game, earlier, kept)
  if (state === null) throw new ApiError('MOVE_NOT_ALLOWED', `${move.move} in ${game.kind}`)
  return { state, kept }
}
