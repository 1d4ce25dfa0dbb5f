import type { Deps } from '../deps'
import { BOUND_TO_BENEFIT } from './bound-to-benefit'

type EraseDeps = Pick<Deps, 'db' | 'clock' | 'settings'>

/** So many customers at once: a draw elsewhere never waits long for it. */
const BATCH = 1000

/** Ended, paid out to the last prize, and both long enough ago. */
const OVER = `
  select pool.campaign_id from prize_pool pool join campaign c on c.id = pool.campaign_id
  where pool.numbers_erased_at is null and pool.settled_at is not null
    and c.ends_at + make_interval(months => $1::integer) <= $2::timestamptz
    and not exists (
      select 1 from voucher v where v.campaign_id = c.id
        and (v.state not in ('paid', 'expired') or v.paid_at + make_interval(months => $1::integer) > $2::timestamptz)
    )
  order by pool.campaign_id`

/** What binds a benefit keeps its keyed hash, as after a withdrawal: it tells nobody the number (K11). */
const ERASE = `
  update participation set phone_cipher = null, phone_mask = null, card_mask = null,
    phone_hash = case when held.is_bound then phone_hash end,
    phone_key = case when held.is_bound then phone_key end,
    card_key = case when held.is_bound then card_key end
  from (
    select p.id, ${BOUND_TO_BENEFIT} as is_bound from participation p
    where p.campaign_id = $1 and (p.phone_mask is not null or p.card_mask is not null) limit ${BATCH} for update
  ) held
  where participation.id = held.id
  returning 1`

async function eraseIn({ db, clock }: EraseDeps, campaignId: string): Promise<number> {
  let erased = 0
  let count: number
  do {
    count = (await db.query(ERASE, [campaignId])).length
    erased += count
  } while (count === BATCH)
  await db.query('update prize_pool set numbers_erased_at = $2 where campaign_id = $1', [campaignId, clock.now()])
  return erased
}

/**
 * Erases the phones and cards of campaigns whose time is over: so many months after the end and the last payout, as the
 * consent promises (K2). Of whose they are, draws, payouts and receipts stay. Returns of how many customers.
 */
export async function eraseOldNumbers(deps: EraseDeps): Promise<number> {
  const { db, clock, settings } = deps
  const campaigns = await db.query<{ campaign_id: string }>(OVER, [settings.numbersKeptMonths, clock.now()])
  let erased = 0
  for (const { campaign_id: campaignId } of campaigns) erased += await eraseIn(deps, campaignId)
  return erased
}
