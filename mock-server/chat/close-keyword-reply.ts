import { ApiError } from '#shared/api/api-error'
import type { Deps } from '../deps'

const FIND = `
  select m.branch_id = me.branch_id as is_own
  from keyword_reply k join manager m on m.id = k.manager_id join manager me on me.id = $2
  where k.id = $1`

/** The customer is invited; a colleague of the branch may say so too. Throws CUSTOMER_NOT_FOUND and OTHER_BRANCH. */
export async function closeKeywordReply({ db, clock }: Pick<Deps, 'db' | 'clock'>, replyId: string, managerId: string): Promise<void> {
  const [reply] = await db.query<{ is_own: boolean }>(FIND, [replyId, managerId])
  if (!reply) throw new ApiError('CUSTOMER_NOT_FOUND', replyId)
  if (!reply.is_own) throw new ApiError('OTHER_BRANCH', replyId)
  await db.query('update keyword_reply set closed_at = $2 where id = $1 and closed_at is null', [replyId, clock.now()])
}
