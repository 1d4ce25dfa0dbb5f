import { ApiError } from '#shared/api/api-error'
import type { ScriptReview } from '#shared/compliance/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { touchScript } from '../script/next-version'
import { refuseUndecidable, type Decision } from './refuse-undecidable'
import { readScriptReviews } from './script-review-row'

type DecideDeps = Pick<Deps, 'db' | 'clock' | 'demo'>

/** Of two who decide at once the second finds it decided. */
async function lockReview(tx: Queryable, managerId: string, scriptId: string): Promise<ScriptReview> {
  await tx.query('select 1 from script_review where script_id = $1 for update', [scriptId])
  const [review] = await readScriptReviews(tx, managerId, 'where r.script_id = $1', [scriptId])
  if (!review) throw new ApiError('REVIEW_NOT_FOUND', scriptId)
  return review
}

const DECIDE = 'update script_review set state = $2, reason = $3, decided_by = $4, decided_at = $5 where script_id = $1'
const LOG = `
  insert into script_decision (script_id, version, author_id, title, messages, decision, reason, decided_by, decided_at)
  select script_id, version, author_id, title, messages, state, reason, decided_by, decided_at from script_review where script_id = $1`

/**
 * Lets a script out, or refuses it; the decision is logged with the words it was about (K4). Throws REVIEW_NOT_FOUND,
 * REVIEW_OUTDATED, WRONG_STATE, OWN_WORK, PROMISE_FOUND.
 */
export async function decideScriptReview(deps: DecideDeps, managerId: string, scriptId: string, decided: Decision): Promise<ScriptReview> {
  return deps.db.transaction(async (tx) => {
    const review = await lockReview(tx, managerId, scriptId)
    refuseUndecidable(deps, { ...review, texts: [review.title, ...review.messages] }, decided, 'REVIEW_OUTDATED')
    const reason = decided.decision === 'refused' ? decided.reason : null
    await tx.query(DECIDE, [scriptId, decided.decision, reason, managerId, deps.clock.now()])
    await tx.query(LOG, [scriptId])
    await touchScript(tx, scriptId)
    return lockReview(tx, managerId, scriptId)
  })
}
