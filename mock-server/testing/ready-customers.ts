import { toFen } from '#shared/money/fen'
import type { MobileNumber } from '#shared/phone/mobile-number'
import { expect } from 'vitest'
import { recordContactAdd } from '../customer/record-contact-add'
import type { Database } from '../db/database'
import type { Deps } from '../deps'
import { ledgerBalance } from '../ledger/ledger-balance'
import { enterInfo } from '../participation/enter-info'
import { joinCampaign } from '../participation/join-campaign'
import { openParticipation } from '../participation/open-participation'

/** Takes one customer of the demo bank to the step before the draw, by the same use cases the screens call. */
export async function makeReady(deps: Deps, campaignId: string, customerId: string, phone: string): Promise<void> {
  const { db, clock } = deps
  const campaign = await deps.campaigns.get(campaignId)
  await recordContactAdd(db, customerId, 'lin-wanqing', clock.now())
  await openParticipation(db, campaign, customerId, null, clock.now())
  if (campaign.infoFields.length === 0) return
  await joinCampaign(db, campaign, customerId, clock.now())
  const info = { phone: phone as MobileNumber, consentVersion: campaign.consent.version }
  await enterInfo(deps, campaign, customerId, info, clock.now())
}

/** Many made-up customers right before the draw, written in one go: thousands one by one would take the test's time. */
export async function makeManyReady(db: Database, campaignId: string, count: number, now: Date): Promise<string[]> {
  await db.query(
    `insert into customer (id, openid, created_at)
     select 'crowd-' || n, 'openid-' || n, $2 from generate_series(1, $1::integer) n`,
    [count, now],
  )
  await db.query(
    `insert into contact_add (customer_id, manager_id, added_at)
     select 'crowd-' || n, 'lin-wanqing', $2 from generate_series(1, $1::integer) n`,
    [count, now],
  )
  await db.query(
    `insert into participation (id, campaign_id, customer_id, channel_code, manager_id, opened_at, joined_at, informed_at)
     select $2 || ':crowd-' || n, $2, 'crowd-' || n, 'xihu-01', 'lin-wanqing', $3, $3, $3
     from generate_series(1, $1::integer) n`,
    [count, campaignId, now],
  )
  return Array.from({ length: count }, (_, index) => `crowd-${index + 1}`)
}

/** The ledger adds up, agrees with the pool, and with the vouchers that were handed out (K10). */
export async function expectBalancedLedger(db: Database, campaignId: string): Promise<void> {
  const { budget, left, reserved, paid, released } = await ledgerBalance(db, campaignId)
  expect(left + reserved + paid + released).toBe(budget)
  const [pool] = await db.query<{ budget_fen: number; reserved_fen: number; paid_fen: number; vouchers: number }>(
    `select budget_fen, reserved_fen, paid_fen,
       (select coalesce(sum(amount_fen), 0)::bigint from voucher where campaign_id = $1) as vouchers
     from prize_pool where campaign_id = $1`,
    [campaignId],
  )
  expect({ budget, reserved, paid, vouchers: toFen(reserved + paid) }).toEqual({
    budget: pool!.budget_fen, reserved: pool!.reserved_fen, paid: pool!.paid_fen, vouchers: pool!.vouchers,
  })
}
