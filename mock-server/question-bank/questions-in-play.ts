import type { LyricRiddle } from '#shared/game/lyric'
import type { QuizQuestion } from '#shared/game/quiz'
import { blankOut } from '#shared/question-bank/blank-out'
import type { QuestionWords } from '#shared/question-bank/contract'
import type { Queryable } from '../db/database'
import { readQuestions } from '../game/read-questions'
import { readRiddles } from '../game/read-riddles'

type WordsOf<Kind extends QuestionWords['kind']> = Extract<QuestionWords, { kind: Kind }>

/** In an order of its own, so that a seeded choice is the same on every database. */
const ADDED = `
  select id, words from bank_question where kind = $1 and state = 'approved' and removed_at is null order by submitted_at, id`

const readApproved = <Kind extends QuestionWords['kind']>(db: Queryable, kind: Kind) => db.query<{ id: string; words: WordsOf<Kind> }>(ADDED, [kind])

/** Every quiz question a game may ask: the bank's own, and what a second person has let in (K13). */
export async function questionsInPlay(db: Queryable): Promise<QuizQuestion[]> {
  const added = await readApproved(db, 'quiz')
  return [...(await readQuestions()), ...added.map(({ id, words: { text, options, right, explanation, source } }) => ({ id, text, options, right, explanation, source }))]
}

/** Every riddle a game may ask. */
export async function riddlesInPlay(db: Queryable): Promise<LyricRiddle[]> {
  const added = (await readApproved(db, 'lyric')).map(({ id, words: { sentence, answer, variants, hint, explanation, source } }) => ({
    id, line: blankOut(sentence, answer)!, answer, variants, hint, explanation, source,
  }))
  return [...(await readRiddles()), ...added]
}
