import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import type { CalendarDay } from '#shared/time/calendar-day'
import { settleCampaigns } from '../campaign/settle-campaigns'
import { readLedger } from '../ledger/read-ledger'
import { traceVoucher } from '../ledger/trace-voucher'
import { R13, useDemoWorld } from '../testing/demo-world'
import { expectBalancedLedger } from '../testing/ready-customers'
import { listVouchers } from './list-vouchers'
import { reserveReward, type Reward } from './reserve-reward'

/** R13 leaves 1.64 yuan of its budget: more of it is needed for rewards. */
const referral = { budget: toFen(2500), minimumSpend: toFen(3000), tiers: [{ invited: 1, amount: toFen(500) }] }
const world = useDemoWorld((demo) => [
  { ...demo, budget: toFen(2_000_000), referral },
  { ...demo, id: 'in-the-bank', budget: toFen(2_000_000), referral, claimChannel: 'mobileBank', payoutKind: 'redPacket' },
])

const reward = (change: Partial<Reward> = {}): Reward => ({
  campaignId: R13, customerId: 'cust-01', voucherId: `${R13}:cust-01:tier-1`, source: 'referral', kind: 'voucher', amount: toFen(500),
  minimumSpend: toFen(3000), payableOn: '2026-02-26' as CalendarDay, isProvisional: false, ...change,
})

const give = (change?: Partial<Reward>) => world().db.transaction((tx) => reserveReward(tx, reward(change), world().clock.now()))

test('a reward is reserved out of the budget, and the customer sees it', async () => {
  expect(await give()).toBe(true)
  expect(await readLedger(world().db, R13)).toMatchObject({ reserved: 500, left: 1_999_500, isBalanced: true })
  expect(await listVouchers(world(), 'cust-01')).toMatchObject([
    { source: 'referral', kind: 'voucher', amount: 500, minimumSpend: 3000, status: 'due', payableOn: '2026-02-26' },
  ])
})

test('the same reward twice, and ten times at once, is given once', async () => {
  expect(await give()).toBe(true)
  expect(await Promise.all(Array.from({ length: 10 }, () => give()))).toEqual(Array.from({ length: 10 }, () => true))
  expect(await readLedger(world().db, R13)).toMatchObject({ reserved: 500, isBalanced: true })
})

test('twelve at once for money that is enough for five: five are given', async () => {
  const given = await Promise.all(Array.from({ length: 12 }, (_, nth) => give({ voucherId: `reward-${nth}` })))
  expect(given.filter(Boolean)).toHaveLength(5)
  await expectBalancedLedger(world().db, R13)
})

test('one given before counts as given, also when the money for rewards is used up', async () => {
  await give({ amount: toFen(2500) })
  expect(await give({ amount: toFen(2500) })).toBe(true)
  expect(await give({ voucherId: 'another', amount: toFen(1) })).toBe(false)
})

test('a campaign that is settled gives nothing more: its money is back with the bank', async () => {
  world().clock.moveTo(new Date('2026-03-09T00:00:00+08:00'))
  await settleCampaigns(world())
  expect(await give()).toBe(false)
  await expectBalancedLedger(world().db, R13)
})

test('where prizes are claimed in mobile banking, rewards are too', async () => {
  await give({ campaignId: 'in-the-bank', kind: 'redPacket' })
  expect(await listVouchers(world(), 'cust-01')).toMatchObject([{ status: 'unclaimed', kind: 'redPacket', minimumSpend: 0 }])
})

test('the story of a reward has no draw in it', async () => {
  await give()
  const trace = await traceVoucher(world(), reward().voucherId)
  expect(trace).toMatchObject({ source: 'referral', facts: null, receipt: null })
  expect(trace.story.map(({ text }) => text)).toEqual(['邀请好友达标，获得奖励5元，预算转入待发放', '应于2月26日发放'])
})
