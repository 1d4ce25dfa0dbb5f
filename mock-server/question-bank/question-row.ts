import type { BankQuestion } from '#shared/question-bank/contract'
import type { Queryable, SqlValue } from '../db/database'

interface Row extends Pick<BankQuestion, 'id' | 'words' | 'state' | 'version' | 'reason' | 'decidedBy'> {
  authorId: string
  authorName: string
  branchName: string
  submittedAt: Date
  decidedAt: Date | null
}

const COLUMNS = `
  select q.id, q.words, q.state, q.version, q.reason, q.author_id as "authorId", author.name as "authorName", branch.name as "branchName",
    q.submitted_at as "submittedAt", decider.name as "decidedBy", q.decided_at as "decidedAt"
  from bank_question q join manager author on author.id = q.author_id join branch on branch.id = author.branch_id
  left join manager decider on decider.id = q.decided_by
  where q.removed_at is null`

/** The added questions that `and` picks, with $1 and on for its parameters, as this person sees them. */
export async function readAdded(db: Queryable, managerId: string, and: string, parameters: SqlValue[] = []): Promise<BankQuestion[]> {
  const rows = await db.query<Row>(`${COLUMNS} ${and}`, parameters)
  return rows.map(({ authorId, authorName, branchName, submittedAt, decidedAt, ...question }) => ({
    ...question,
    author: { name: authorName, branchName, submittedAt: submittedAt.toISOString() },
    decidedAt: decidedAt?.toISOString() ?? null,
    isOwnWork: authorId === managerId,
  }))
}
