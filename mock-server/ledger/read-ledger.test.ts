import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import { drawMany } from '../payout/testing/payout-world'
import { R13, useDemoWorld } from '../testing/demo-world'
import { postEntry, type LedgerEntry } from './post-entry'
import { readLedger } from './read-ledger'

const world = useDemoWorld()

const isBalanced = async () => (await readLedger(world().db, R13)).isBalanced

const book = (entry: Pick<LedgerEntry, 'from' | 'to' | 'voucherId'>) =>
  postEntry(world().db, { campaignId: R13, amount: toFen(1), at: world().clock.now(), ...entry })

test('before the first draw the whole budget is left', async () => {
  expect(await readLedger(world().db, R13)).toEqual({
    campaignId: R13, budget: 1_940_000, left: 1_940_000, reserved: 0, paid: 0, released: 0, isBalanced: true, entries: 1,
  })
})

test.each([
  ['the pool', 'update prize_pool set reserved_fen = reserved_fen + 1'],
  ["the pool's payments", 'update prize_pool set paid_fen = paid_fen + 1'],
  ['the pool’s releases', 'update prize_pool set released_fen = released_fen + 1'],
  ['a voucher’s amount', "update voucher set amount_fen = amount_fen + 1 where id = 'r13-newcomer:crowd-1'"],
  ['a voucher’s state', "update voucher set state = 'paid' where id = 'r13-newcomer:crowd-1'"],
  ['a voucher that is gone', "delete from voucher where id = 'r13-newcomer:crowd-1'"],
])('a change to %s that no entry tells of is seen', async (_what, sql) => {
  await drawMany(world(), 3)
  expect(await isBalanced()).toBe(true)
  await world().db.query(sql)
  expect(await isBalanced()).toBe(false)
})

test('an entry that nothing else tells of is seen', async () => {
  await drawMany(world(), 1)
  await book({ from: 'budget', to: 'reserved' })
  expect(await isBalanced()).toBe(false)
})

test('two wrong vouchers that make up for each other are seen', async () => {
  const [one, other] = await drawMany(world(), 2)
  await world().db.query('update voucher set amount_fen = amount_fen + 1 where id = $1', [one!])
  await world().db.query('update voucher set amount_fen = amount_fen - 1 where id = $1', [other!])
  expect(await isBalanced()).toBe(false)
})
