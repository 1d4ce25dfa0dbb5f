import { ApiError } from '#shared/api/api-error'
import type { PayoutBatch } from '#shared/payout/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { showBatch } from './list-batches'

export interface BatchDecision {
  batchId: string
  decision: 'approve' | 'refuse'
}

/** What failed is sent again at once, with all its attempts. What has been paid or has expired meanwhile stays so. */
const SEND_AGAIN = `
  with again as (
    select v.id from payout_batch_voucher bv join voucher v on v.id = bv.voucher_id
    where bv.batch_id = $1 and v.state = 'failed' order by v.id for update of v
  )
  update voucher set state = 'retry', attempts = 0, next_attempt_at = $2 from again where voucher.id = again.id`

async function requireUndecided(tx: Queryable, managerId: string, batchId: string): Promise<void> {
  const [batch] = await tx.query<{ state: string; made_by: string }>(
    'select state, made_by from payout_batch where id = $1 for update',
    [batchId],
  )
  if (!batch) throw new ApiError('BATCH_NOT_FOUND', batchId)
  // The table has a check of its own.
  if (batch.made_by === managerId) throw new ApiError('OWN_WORK', batchId)
  if (batch.state !== 'waiting') throw new ApiError('WRONG_STATE', batch.state)
}

/** The second person's word on a batch (K13). Throws BATCH_NOT_FOUND, OWN_WORK, and WRONG_STATE once it is decided. */
export function decideBatch({ db, clock }: Pick<Deps, 'db' | 'clock'>, managerId: string, { batchId, decision }: BatchDecision): Promise<PayoutBatch> {
  return db.transaction(async (tx) => {
    await requireUndecided(tx, managerId, batchId)
    const state = decision === 'approve' ? 'approved' : 'refused'
    await tx.query('update payout_batch set state = $2, decided_by = $3, decided_at = $4 where id = $1', [
      batchId, state, managerId, clock.now(),
    ])
    if (decision === 'approve') await tx.query(SEND_AGAIN, [batchId, clock.now()])
    return showBatch(tx, managerId, batchId)
  })
}
