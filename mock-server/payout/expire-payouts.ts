import { shanghaiDay } from '#shared/time/calendar-day'
import type { Queryable } from '../db/database'
import type { Deps } from '../deps'
import { lockPool } from '../ledger/lock-pool'

type ExpireDeps = Pick<Deps, 'db' | 'clock' | 'settings'>

const OVER = `state in ('failed', 'unclaimed') and payable_on + $1::integer < $2::date`

const CAMPAIGNS = `select distinct campaign_id from voucher where ${OVER} order by campaign_id`

/** Vouchers are taken in the order of their ids, as those who decide a batch take them. */
const EXPIRE = `
  with over as (
    select id from voucher where ${OVER} and campaign_id = $3 order by id for update
  ), gone as (
    update voucher set state = 'expired' from over where voucher.id = over.id
    returning voucher.id, voucher.amount_fen
  ), booked as (
    insert into ledger_entry (campaign_id, voucher_id, from_account, to_account, amount_fen, booked_at)
    select $3, id, 'reserved', 'released', amount_fen, $4 from gone order by id
  ), total as (
    select count(*)::integer as count, coalesce(sum(amount_fen), 0)::bigint as amount_fen from gone
  ), moved as (
    update prize_pool set reserved_fen = reserved_fen - total.amount_fen, released_fen = released_fen + total.amount_fen
    from total where campaign_id = $3
  )
  select count from total`

async function expireIn(tx: Queryable, campaignId: string, { clock, settings }: ExpireDeps): Promise<number> {
  const now = clock.now()
  await lockPool(tx, campaignId)
  const [total] = await tx.query<{ count: number }>(EXPIRE, [settings.payout.expiresAfterDays, shanghaiDay(now), campaignId, now])
  return total!.count
}

/**
 * Ends payouts that failed, or were never taken, and whose time is over: so many days after their day their money goes
 * back to the bank. Returns how many.
 */
export async function expirePayouts(deps: ExpireDeps): Promise<number> {
  const { db, clock, settings } = deps
  const campaigns = await db.query<{ campaign_id: string }>(CAMPAIGNS, [settings.payout.expiresAfterDays, shanghaiDay(clock.now())])
  let expired = 0
  for (const { campaign_id } of campaigns) expired += await db.transaction((tx) => expireIn(tx, campaign_id, deps))
  return expired
}
