import type { BankQuestion } from '#shared/question-bank/contract'
import type { Queryable } from '../db/database'
import { readAdded } from './question-row'
import { writtenQuestions } from './written-questions'

/** What waits or was refused concerns its author and who decides. */
const SEEN = `
  and (q.state = 'approved' or q.author_id = $1 or exists (select 1 from manager where id = $1 and 'approver' = any (roles)))
  order by q.submitted_at desc, q.id`

/** The bank of questions as one of its people sees it: what was added, the newest first, then what came with the files. */
export async function listQuestions(db: Queryable, managerId: string): Promise<BankQuestion[]> {
  return [...(await readAdded(db, managerId, SEEN, [managerId])), ...(await writtenQuestions())]
}
