import type { GameEnd } from './game-end'

/** A question with its answer: the server's, never sent before the move. */
export interface QuizQuestion {
  id: string
  text: string
  options: readonly string[]
  /** Which option is right, from 0. */
  right: number
  explanation: string
  /** Where the answer stands, or who wrote the question (K14). */
  source: string
}

/** How an answer ends; null where the question has no such option. */
export function settleAnswer({ options, right }: Pick<QuizQuestion, 'options' | 'right'>, option: number): GameEnd | null {
  if (options[option] === undefined) return null
  return option === right ? 'won' : 'lost'
}
