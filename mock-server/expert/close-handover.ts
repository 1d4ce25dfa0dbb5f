import { ApiError } from '#shared/api/api-error'
import { requireChatCustomer } from '../chat/require-chat-customer'
import type { Deps } from '../deps'

const FIND = `
  select h.expert_id as "expertId" from handover h join customer c on c.id = h.customer_id where h.id = $1 and c.external_user_id = $2`

const CLOSE = 'update handover set closed_at = $2, closed_by = $3 where id = $1 and closed_at is null'

/**
 * The expert sees the customer no more. The expert himself may end it, also again, and whoever may act for the customer.
 * Throws HANDOVER_NOT_FOUND, OTHER_BRANCH.
 */
export async function closeHandover({ db, clock }: Pick<Deps, 'db' | 'clock'>, handoverId: string, externalUserId: string, managerId: string): Promise<void> {
  const [handover] = await db.query<{ expertId: string }>(FIND, [handoverId, externalUserId])
  if (!handover) throw new ApiError('HANDOVER_NOT_FOUND', handoverId)
  if (handover.expertId !== managerId) await requireChatCustomer(db, externalUserId, managerId, 'act')
  await db.query(CLOSE, [handoverId, clock.now(), managerId])
}
