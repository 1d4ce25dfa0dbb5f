import type { Fen } from '#shared/money/fen'
import type { PayoutKind } from '#shared/payout/schemas'
import type { CalendarDay } from '#shared/time/calendar-day'
import type { Queryable } from '../db/database'
import { lockPool } from '../ledger/lock-pool'
import { postEntry } from '../ledger/post-entry'

/** A prize that is not drawn. */
export interface Reward {
  campaignId: string
  customerId: string
  /** The caller's own, the same for the same reward: it is given once. */
  voucherId: string
  source: 'referral'
  kind: PayoutKind
  amount: Fen
  minimumSpend: Fen
  payableOn: CalendarDay
  isProvisional: boolean
}

interface Room {
  is_given: boolean
  has_room: boolean
}

/** The row all of a campaign's money moves take turns on is taken first, and what is left looked at afterwards. */
const ROOM = `
  select exists (select 1 from voucher where id = $2) as is_given,
    settled_at is null and reward_reserved_fen + $3 <= reward_budget_fen as has_room
  from prize_pool where campaign_id = $1`

/** Where prizes are claimed in mobile banking, rewards are too. */
const GIVE = `
  insert into voucher (id, customer_id, campaign_id, source, kind, amount_fen, minimum_spend_fen, payable_on, is_provisional,
    drawn_at, state)
  select $1, $2, id, $3, $4, $5, $6, $7, $8, $9, case when claims_in_bank then 'unclaimed' else 'due' end
  from campaign where id = $10`

const TAKE = `
  update prize_pool set reserved_fen = reserved_fen + $2, reward_reserved_fen = reward_reserved_fen + $2
  where campaign_id = $1`

/**
 * Gives a reward out of what the campaign sets aside for rewards, in the caller's transaction. Given before: true, and
 * nothing happens. False where the money for rewards is used up, or the campaign is settled.
 */
export async function reserveReward(tx: Queryable, reward: Reward, now: Date): Promise<boolean> {
  const { campaignId, customerId, voucherId, source, kind, amount, minimumSpend, payableOn, isProvisional } = reward
  await lockPool(tx, campaignId)
  const [room] = await tx.query<Room>(ROOM, [campaignId, voucherId, amount])
  if (room!.is_given || !room!.has_room) return room!.is_given
  await tx.query(GIVE, [voucherId, customerId, source, kind, amount, minimumSpend, payableOn, isProvisional, now, campaignId])
  await tx.query(TAKE, [campaignId, amount])
  await postEntry(tx, { campaignId, voucherId, from: 'budget', to: 'reserved', amount, at: now })
  return true
}
