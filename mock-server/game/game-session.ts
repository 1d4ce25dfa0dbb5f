import type { GameView } from '#shared/game/contract'
import { knownCharacters, type LyricRiddle } from '#shared/game/lyric'
import type { QuizQuestion } from '#shared/game/quiz'
import type { Game, KeptMove, Progress } from './game'

/** A row of `game_session`: a game that one customer plays before his draw. */
export type GameSession = Game & Progress & { id: string }

type Shown = Pick<GameView, 'question' | 'answer' | 'dice' | 'lyric'>

const NOTHING: Shown = { question: null, answer: null, dice: null, lyric: null }

function quizShown({ text, options, right, explanation, source }: QuizQuestion, isOver: boolean): Partial<Shown> {
  return { question: { text, options: [...options] }, answer: isOver ? { option: right, explanation, source } : null }
}

function lyricShown(riddle: LyricRiddle & { tries: number }, moves: readonly KeptMove[], isOver: boolean): Partial<Shown> {
  const [before = '', after = ''] = riddle.line.split(/_+/)
  const guesses = moves.flatMap((move) => (move.move === 'guess' ? [move.text] : []))
  const { hint, tries, answer: text, explanation, source } = riddle
  const missing = knownCharacters(riddle, guesses)
  return { lyric: { before, after, missing, hint, triesLeft: tries - guesses.length, answer: isOver ? { text, explanation, source } : null } }
}

function shownOf({ state, moves, ...game }: GameSession): Partial<Shown> {
  if (game.kind === 'quiz') return quizShown(game.secret, state !== 'open')
  if (game.kind === 'lyric') return lyricShown(game.secret, moves, state !== 'open')
  const [move] = moves
  return { dice: move?.move === 'throw' ? move.dice : null }
}

/** A game as its player may see it: nothing of the secret before it has ended. */
export function gameView(session: GameSession): GameView {
  const { id, kind, state } = session
  return { id, kind, state, ...NOTHING, ...shownOf(session) }
}
