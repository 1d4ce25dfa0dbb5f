import type * as z from 'zod'
import { ApiError } from '#shared/api/api-error'
import type { gameContract } from '#shared/game/contract'
import { DICE, FACES, settleThrow } from '#shared/game/dice'
import type { GameEnd } from '#shared/game/game-end'
import { settleAnswer } from '#shared/game/quiz'
import { below, type Random } from '../random'
import type { Game, KeptMove } from './game'

export type GameMove = z.output<typeof gameContract.endpoints.playMove.body>

/** Whether a move is the one that was kept, sent again. */
export function isSameMove(kept: KeptMove, move: GameMove): boolean {
  return kept.move === 'answer' ? move.move === 'answer' && move.option === kept.option : move.move === 'throw'
}

/**
 * How a move ends a game: judged by the game alone, whoever plays it. Throws MOVE_NOT_ALLOWED where the move belongs to
 * another game, or picks an option that is not there.
 */
export function settleMove(game: Game, move: GameMove, random: Random): { state: GameEnd; kept: KeptMove } {
  if (game.kind === 'dice' && move.move === 'throw') {
    const dice = Array.from({ length: DICE }, () => below(random, FACES) + 1)
    return { state: settleThrow(dice), kept: { move: 'throw', dice } }
  }
  const state = game.kind === 'quiz' && move.move === 'answer' ? settleAnswer(game.secret, move.option) : null
  if (state === null || move.move === 'throw') throw new ApiError('MOVE_NOT_ALLOWED', `${move.move} in ${game.kind}`)
  return { state, kept: move }
}
