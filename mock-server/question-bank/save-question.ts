import { ApiError } from '#shared/api/api-error'
import type { FoundPromise } from '#shared/compliance/find-promises'
import type { BankQuestion, QuestionWords } from '#shared/question-bank/contract'
import { findTwin } from '#shared/question-bank/nearly-same'
import { promisesIn } from '../compliance/promises-in'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { readAdded } from './question-row'
import { everyText, questionText } from './question-text'
import { writtenQuestions } from './written-questions'

type SavedQuestion =
  | { outcome: 'saved'; question: BankQuestion }
  | { outcome: 'promises'; promises: FoundPromise[] }
  | { outcome: 'duplicate'; text: string; isWaiting: boolean }

interface Draft {
  id: string
  authorId: string
  words: QuestionWords
}

/** The same words again, a repeated request say, are no change: what was decided about them holds. */
const SAVE = `
  insert into bank_question as q (id, kind, words, author_id, submitted_at) values ($1, $2, $3, $4, $5)
  on conflict (id) do update set
    kind = excluded.kind, words = excluded.words, submitted_at = excluded.submitted_at, removed_at = null,
    version = q.version + 1, state = 'pending', reason = null, decided_by = null, decided_at = null
  where q.words is distinct from excluded.words or q.removed_at is not null`

/** The one that asks the same, of all that are in play or wait: what was refused may be written better by anybody. */
async function twinOf(tx: Queryable, { id, authorId, words }: Draft, written: readonly BankQuestion[]): Promise<{ text: string; isWaiting: boolean } | null> {
  const added = await readAdded(tx, authorId, "and q.kind = $1 and q.state <> 'refused' and q.id <> $2", [words.kind, id])
  const others = [...written, ...added].filter((it) => it.words.kind === words.kind)
  return findTwin(questionText(words), others.map((it) => ({ text: questionText(it.words), isWaiting: it.state === 'pending' })))
}

/** Those who hand in at once take turns: of two that ask the same the second finds the first. */
async function refuseForeign(tx: Queryable, { id, authorId }: Draft, written: readonly BankQuestion[]): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtext('question-bank'))")
  const foreign = await tx.query('select 1 from bank_question where id = $1 and author_id <> $2', [id, authorId])
  if (foreign.length > 0 || written.some((it) => it.id === id)) throw new ApiError('BANK_QUESTION_NOT_FOUND', id)
}

/**
 * Adds a question or riddle to the bank, or gives it other words: no game asks it until a second person lets it in (K13).
 * Promises of a return (K4) and what the bank has already are refused. Throws BANK_QUESTION_NOT_FOUND where the id is
 * another's.
 */
export async function saveQuestion(deps: Pick<Deps, 'db' | 'clock' | 'demo'>, authorId: string, id: string, words: QuestionWords): Promise<SavedQuestion> {
  const promises = promisesIn(deps, everyText(words))
  if (promises.length > 0) return { outcome: 'promises', promises }
  const written = await writtenQuestions()
  const draft = { id, authorId, words }
  return deps.db.transaction(async (tx) => {
    await refuseForeign(tx, draft, written)
    const twin = await twinOf(tx, draft, written)
    if (twin) return { outcome: 'duplicate', ...twin }
    await tx.query(SAVE, [id, words.kind, JSON.stringify(words), authorId, deps.clock.now()])
    const [question] = await readAdded(tx, authorId, 'and q.id = $1', [id])
    return { outcome: 'saved', question: question! }
  })
}
