import { ApiError } from '#shared/api/api-error'
import type { Pair } from '../chat/pair'
import type { Deps } from '../deps'
import { listExperts } from './list-experts'

export interface HandoverWish {
  id: string
  expertId: string
  reason: string
}

/** One that stands with the same expert is enough. */
const INSERT = `
  insert into handover (id, customer_id, manager_id, expert_id, reason, handed_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`

const IS_FOREIGN = 'select 1 from handover where id = $1 and (customer_id <> $2 or manager_id <> $3)'

/** From now on the expert may look at the customer and his history. Throws EXPERT_NOT_FOUND, and HANDOVER_NOT_FOUND for another's id. */
export async function handOver(
  deps: Pick<Deps, 'db' | 'clock' | 'publicUrl'>, { customerId, managerId }: Pair, { id, expertId, reason }: HandoverWish,
): Promise<void> {
  const experts = await listExperts(deps, managerId)
  if (!experts.some((it) => it.id === expertId)) throw new ApiError('EXPERT_NOT_FOUND', expertId)
  await deps.db.query(INSERT, [id, customerId, managerId, expertId, reason.trim(), deps.clock.now()])
  const foreign = await deps.db.query(IS_FOREIGN, [id, customerId, managerId])
  if (foreign.length > 0) throw new ApiError('HANDOVER_NOT_FOUND', id)
}
