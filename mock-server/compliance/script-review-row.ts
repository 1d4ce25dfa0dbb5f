import type { ScriptReview } from '#shared/compliance/contract'
import type { Queryable, SqlValue } from '../db/database'

interface Row extends Omit<ScriptReview, 'submittedAt' | 'decidedAt' | 'isOwnWork'> {
  authorId: string
  submittedAt: Date
  decidedAt: Date | null
}

const COLUMNS = `
  select r.script_id as "scriptId", r.version, r.title, r.messages, r.author_id as "authorId", author.name as "authorName",
    branch.name as "branchName", r.submitted_at as "submittedAt", r.state, r.reason, decider.name as "decidedBy", r.decided_at as "decidedAt"
  from script_review r join manager author on author.id = r.author_id join branch on branch.id = author.branch_id
  left join manager decider on decider.id = r.decided_by`

/** The reviews that `rest` picks, with $1 and on for its parameters, as this person sees them. */
export async function readScriptReviews(db: Queryable, managerId: string, rest: string, parameters: SqlValue[] = []): Promise<ScriptReview[]> {
  const rows = await db.query<Row>(`${COLUMNS} ${rest}`, parameters)
  return rows.map(({ authorId, submittedAt, decidedAt, ...review }) => ({
    ...review, submittedAt: submittedAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null, isOwnWork: authorId === managerId,
  }))
}
