import { toFen } from '#shared/money/fen'
import { expect } from 'vitest'
import type { Database } from '../db/database'
import { ledgerBalance } from '../ledger/ledger-balance'
import { readLedger } from '../ledger/read-ledger'

/** Many made-up customers right before the draw, written in one go: thousands one by one would take the test's time. */
export async function makeManyReady(db: Database, campaignId: string, count: number, now: Date): Promise<string[]> {
  await db.query(
    `insert into customer (id, openid, created_at)
     select 'crowd-' || n, 'openid-' || n, $2 from generate_series(1, $1::integer) n`,
    [count, now],
  )
  await db.query(
    `insert into contact_standing (customer_id, is_added, first_added_at, last_fresh_add_at)
     select 'crowd-' || n, true, $2, $2 from generate_series(1, $1::integer) n`,
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
  const [pool] = await db.query<{ budget_fen: number; reserved_fen: number; paid_fen: number; released_fen: number; vouchers: number }>(
    `select budget_fen, reserved_fen, paid_fen, released_fen,
       (select coalesce(sum(amount_fen), 0)::bigint from voucher where campaign_id = $1 and state <> 'expired') as vouchers
     from prize_pool where campaign_id = $1`,
    [campaignId],
  )
  expect({ budget, reserved, paid, released, vouchers: toFen(reserved + paid) }).toEqual({
    budget: pool!.budget_fen, reserved: pool!.reserved_fen, paid: pool!.paid_fen, released: pool!.released_fen, vouchers: pool!.vouchers,
  })
  expect((await readLedger(db, campaignId)).isBalanced, 'entry by entry too').toBe(true)
}
