import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { slug, text } from '#shared/api/schemas'
import type { QuizQuestion } from '#shared/game/quiz'
import { isOnce } from '#shared/is-once'
import { readYamlFile } from '../read-yaml-file'

const FILE = fileURLToPath(new URL('../fixtures/game/quiz.yaml', import.meta.url))

const LETTERS = ['A', 'B', 'C', 'D'] as const

const question = z
  .strictObject({
    id: slug,
    text: text(60),
    options: z.array(text(30)).length(LETTERS.length).refine(isOnce, 'two options are the same'),
    answer: z.enum(LETTERS),
    explanation: text(120),
    source: text(60),
  })
  .transform(({ answer, ...it }): QuizQuestion => ({ ...it, right: LETTERS.indexOf(answer) }))

/** Two at least: whoever missed one is asked another. */
const quizFile = z.strictObject({
  questions: z.array(question).min(2).refine((all) => isOnce(all.map(({ id }) => id)), 'two questions have the same id'),
})

let questions: Promise<readonly QuizQuestion[]> | undefined

/** The questions of the bank, read from their file once. Throws FileRefused with the line of every mistake. */
export function readQuestions(): Promise<readonly QuizQuestion[]> {
  questions ??= readYamlFile(FILE, quizFile).then((file) => file.questions)
  return questions
}
