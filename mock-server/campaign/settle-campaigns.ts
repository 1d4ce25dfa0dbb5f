import { toFen } from '#shared/money/fen'
import type { Deps } from '../deps'
import type { Queryable } from '../db/database'
import { settlePool } from '../ledger/settle-pool'

interface Pool {
  campaign_id: string
  left_fen: number
}

/** Over, not settled, and nobody else is settling it. The lock keeps draws and rewards out until the money is gone. */
const OVER = `
  select pool.campaign_id, pool.budget_fen - pool.reserved_fen - pool.paid_fen - pool.released_fen as left_fen
  from prize_pool pool join campaign c on c.id = pool.campaign_id
  where pool.settled_at is null and c.ends_at <= $1
    -- Invitations of the last minutes are credited first: their rewards come from the same money.
    and not exists (select 1 from participation p where p.campaign_id = c.id and p.referral_due_at is not null)
  order by pool.campaign_id limit 1 for update of pool skip locked`

const EXPIRE = `
  update participation p set expired_at = $2
  where campaign_id = $1 and not exists (select 1 from voucher v where v.id = p.id)`

async function settleOne(tx: Queryable, now: Date): Promise<boolean> {
  const [pool] = await tx.query<Pool>(OVER, [now])
  if (!pool) return false
  const { campaign_id: campaignId, left_fen: left } = pool
  await settlePool(tx, campaignId, toFen(left), now)
  await tx.query(EXPIRE, [campaignId, now])
  return true
}

/** Ends campaigns whose time is over: chances that were not used expire, and their money goes back to the bank (R23). */
export async function settleCampaigns({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number> {
  let settled = 0
  while (await db.transaction((tx) => settleOne(tx, clock.now()))) settled += 1
  return settled
}
