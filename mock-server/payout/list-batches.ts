import { toFen } from '#shared/money/fen'
import type { PayoutBatch } from '#shared/payout/contract'
import type { Queryable } from '../db/database'

interface Row {
  id: string
  state: PayoutBatch['state']
  reason: string
  count: number
  amount_fen: number
  made_by: string
  made_at: Date
  decided_by: string | null
  decided_at: Date | null
  can_decide: boolean
}

/** Names where the bank's list has them; who has left the list is shown by his id. */
const LIST = `
  select b.id, b.state, b.reason, t.count, t.amount_fen, b.made_at, b.decided_at,
    coalesce(maker.name, b.made_by) as made_by, coalesce(decider.name, b.decided_by) as decided_by,
    b.state = 'waiting' and b.made_by <> $1 as can_decide
  from payout_batch b
  cross join lateral (
    select count(*) as count, coalesce(sum(v.amount_fen), 0)::bigint as amount_fen
    from payout_batch_voucher bv join voucher v on v.id = bv.voucher_id where bv.batch_id = b.id
  ) t
  left join manager maker on maker.id = b.made_by
  left join manager decider on decider.id = b.decided_by
  where $2::text is null or b.id = $2
  order by b.made_at desc, b.id`

function toView(row: Row): PayoutBatch {
  return {
    id: row.id,
    state: row.state,
    reason: row.reason,
    count: row.count,
    amount: toFen(row.amount_fen),
    madeBy: row.made_by,
    madeAt: row.made_at.toISOString(),
    decidedBy: row.decided_by,
    decidedAt: row.decided_at?.toISOString() ?? null,
    canDecide: row.can_decide,
  }
}

/** Batches of failed payouts as one of finance sees them, newest first. */
export async function listBatches(db: Queryable, managerId: string): Promise<PayoutBatch[]> {
  return (await db.query<Row>(LIST, [managerId, null])).map(toView)
}

/** One that is known to be there. */
export async function showBatch(db: Queryable, managerId: string, batchId: string): Promise<PayoutBatch> {
  const [row] = await db.query<Row>(LIST, [managerId, batchId])
  return toView(row!)
}
