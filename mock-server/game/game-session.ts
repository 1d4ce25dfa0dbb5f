import type { CampaignDefinition } from '#shared/campaign/definition'
import type { GameView } from '#shared/game/contract'
import type { QuizQuestion } from '#shared/game/quiz'

/** What the player did, as kept: the faces of a throw are decided when it is made. */
export type KeptMove = { move: 'throw'; dice: number[] } | { move: 'answer'; option: number }

/** A row of `game_session`; what the secret is follows from the kind. */
export type GameSession = {
  id: string
  state: GameView['state']
  moves: KeptMove[]
} & ({ kind: 'dice'; secret: Record<string, never> } | { kind: 'quiz'; secret: QuizQuestion })

export type GameKind = NonNullable<CampaignDefinition['game']>

/** A game as its player may see it: nothing of the secret before his move. */
export function gameView({ id, state, moves, ...game }: GameSession): GameView {
  const [move] = moves
  const quiz = game.kind === 'quiz' ? game.secret : null
  return {
    id,
    kind: game.kind,
    state,
    question: quiz && { text: quiz.text, options: [...quiz.options] },
    answer: quiz && move ? { option: quiz.right, explanation: quiz.explanation } : null,
    dice: move?.move === 'throw' ? move.dice : null,
  }
}
