import type { LyricRiddle } from '#shared/game/lyric'
import type { QuizQuestion } from '#shared/game/quiz'
import type { BankQuestion, QuestionWords } from '#shared/question-bank/contract'
import { readQuestions } from '../game/read-questions'
import { readRiddles } from '../game/read-riddles'

function quizWords({ text, options, right, explanation, source }: QuizQuestion): QuestionWords {
  return { kind: 'quiz', text, options: [...options], right, explanation, source }
}

function lyricWords({ line, answer, variants, hint, explanation, source }: LyricRiddle): QuestionWords {
  return { kind: 'lyric', sentence: line.replace(/_+/, answer), answer, variants: [...variants], hint, explanation, source }
}

const AS_WRITTEN = { state: 'approved', version: 1, author: null, reason: null, decidedBy: null, decidedAt: null, isOwnWork: false } as const

/** The questions and riddles of the bank's own files, which are in play from the start. */
export async function writtenQuestions(): Promise<BankQuestion[]> {
  const questions = (await readQuestions()).map((it) => ({ id: it.id, words: quizWords(it), ...AS_WRITTEN }))
  const riddles = (await readRiddles()).map((it) => ({ id: it.id, words: lyricWords(it), ...AS_WRITTEN }))
  return [...questions, ...riddles]
}
