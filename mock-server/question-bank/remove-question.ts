import { ApiError } from '#shared/api/api-error'
import type { Deps } from '../deps'

const REMOVE = `
  update bank_question set removed_at = coalesce(removed_at, $3)
  where id = $1 and (author_id = $2 or exists (select 1 from manager where id = $2 and 'approver' = any (roles)))
  returning 1`

/** Its author has thought better of it, or an approver has found a mistake. Throws BANK_QUESTION_NOT_FOUND. */
export async function removeQuestion({ db, clock }: Pick<Deps, 'db' | 'clock'>, managerId: string, id: string): Promise<void> {
  const removed = await db.query(REMOVE, [id, managerId, clock.now()])
  if (removed.length === 0) throw new ApiError('BANK_QUESTION_NOT_FOUND', id)
}
