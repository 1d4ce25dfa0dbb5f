import type { GameView } from '#shared/game/contract'
import type { Game, Progress } from './game'

/** A row of `game_session`: a game that one customer plays before his draw. */
export type GameSession = Game & Progress & { id: string }

/** A game as its player may see it: nothing of the secret before his move. */
export function gameView({ id, state, moves, ...game }: GameSession): GameView {
  const [move] = moves
  const quiz = game.kind === 'quiz' ? game.secret : null
  return {
    id,
    kind: game.kind,
    state,
    question: quiz && { text: quiz.text, options: [...quiz.options] },
    answer: quiz && move ? { option: quiz.right, explanation: quiz.explanation, source: quiz.source } : null,
    dice: move?.move === 'throw' ? move.dice : null,
  }
}
