import type { ScriptReview } from '#shared/compliance/contract'
import type { Queryable } from '../db/database'
import { readScriptReviews } from './script-review-row'

const WAITING = "where r.state = 'pending' order by r.submitted_at, r.script_id"
const DECIDED = "where r.state <> 'pending' order by r.decided_at desc, r.script_id limit 30"

/** What waits, the oldest first, and the latest thirty that were decided. */
export async function listScriptReviews(db: Queryable, managerId: string): Promise<{ waiting: ScriptReview[]; decided: ScriptReview[] }> {
  return { waiting: await readScriptReviews(db, managerId, WAITING), decided: await readScriptReviews(db, managerId, DECIDED) }
}
