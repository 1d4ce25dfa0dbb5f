import { ApiError } from '#shared/api/api-error'
import type { BankQuestion } from '#shared/question-bank/contract'
import { refuseUndecidable, type Decision } from '../compliance/refuse-undecidable'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { readAdded } from './question-row'
import { everyText } from './question-text'

type DecideDeps = Pick<Deps, 'db' | 'clock' | 'demo'>

/** Of two who decide at once the second finds it decided. */
async function lockQuestion(tx: Queryable, managerId: string, id: string): Promise<BankQuestion> {
  await tx.query('select 1 from bank_question where id = $1 for update', [id])
  const [question] = await readAdded(tx, managerId, 'and q.id = $1', [id])
  if (!question) throw new ApiError('BANK_QUESTION_NOT_FOUND', id)
  return question
}

const DECIDE = 'update bank_question set state = $2, reason = $3, decided_by = $4, decided_at = $5 where id = $1'
const LOG = `
  insert into bank_question_decision (question_id, version, author_id, words, decision, reason, decided_by, decided_at)
  select id, version, author_id, words, state, reason, decided_by, decided_at from bank_question where id = $1`

/**
 * Lets a question into games, or refuses it; the decision is logged with the words it was about (K13). Throws
 * BANK_QUESTION_NOT_FOUND, BANK_QUESTION_CHANGED, WRONG_STATE, OWN_WORK, PROMISE_FOUND.
 */
export async function decideQuestion(deps: DecideDeps, managerId: string, id: string, decided: Decision): Promise<BankQuestion> {
  return deps.db.transaction(async (tx) => {
    const question = await lockQuestion(tx, managerId, id)
    refuseUndecidable(deps, { ...question, texts: everyText(question.words) }, decided, 'BANK_QUESTION_CHANGED')
    const reason = decided.decision === 'refused' ? decided.reason : null
    await tx.query(DECIDE, [id, decided.decision, reason, managerId, deps.clock.now()])
    await tx.query(LOG, [id])
    return lockQuestion(tx, managerId, id)
  })
}
