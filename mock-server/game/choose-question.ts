import type { QuizQuestion } from '#shared/game/quiz'
import { below, type Random } from '../random'
import { readQuestions } from './read-questions'

/** Any question of the bank, each as likely as any other, but not the one that was just answered wrongly. */
export async function chooseQuestion(random: Random, justMissedId: string | null): Promise<QuizQuestion> {
  const questions = (await readQuestions()).filter(({ id }) => id !== justMissedId)
  return questions[below(random, questions.length)]!
}
