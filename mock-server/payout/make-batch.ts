import { ApiError } from '#shared/api/api-error'
import type { PayoutBatch } from '#shared/payout/contract'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { showBatch } from './list-batches'

export interface BatchProposal {
  voucherIds: readonly string[]
  reason: string
}

/** In the order of their ids, as expiry takes them. Who proposes the same ones at the same time waits here. */
const LOCK = 'select id, state from voucher where id = any($1::text[]) order by id for update'

const WAITING = `
  select bv.voucher_id from payout_batch_voucher bv join payout_batch b on b.id = bv.batch_id
  where b.state = 'waiting' and bv.voucher_id = any($1::text[])`

async function requireFailed(tx: Queryable, voucherIds: readonly string[]): Promise<void> {
  const rows = await tx.query<{ id: string; state: string }>(LOCK, [voucherIds])
  const failed = new Set(rows.filter(({ state }) => state === 'failed').map(({ id }) => id))
  for (const { voucher_id } of await tx.query<{ voucher_id: string }>(WAITING, [voucherIds])) failed.delete(voucher_id)
  const other = voucherIds.find((id) => !failed.has(id))
  if (other !== undefined) throw new ApiError('PAYOUT_NOT_FAILED', other)
}

/**
 * Proposes to send failed payouts again; a second person decides (K13). Throws PAYOUT_NOT_FAILED, and makes nothing,
 * where one of them has not failed or waits in another batch.
 */
export function makeBatch({ db, clock, random }: Pick<Deps, 'db' | 'clock' | 'random'>, managerId: string, proposal: BatchProposal): Promise<PayoutBatch> {
  const voucherIds = [...new Set(proposal.voucherIds)]
  const batchId = `batch-${random.bytes(9).toString('hex')}`
  return db.transaction(async (tx) => {
    await requireFailed(tx, voucherIds)
    await tx.query('insert into payout_batch (id, reason, made_by, made_at) values ($1, $2, $3, $4)', [
      batchId, proposal.reason, managerId, clock.now(),
    ])
    await tx.query('insert into payout_batch_voucher (batch_id, voucher_id) select $1, unnest($2::text[])', [batchId, voucherIds])
    return showBatch(tx, managerId, batchId)
  })
}
