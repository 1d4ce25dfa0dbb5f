import { expect, test } from 'vitest'
import { deedContract } from '#shared/deed/contract'
import { returnText } from '#shared/deed/return-of'
import { rateText } from '#shared/group-health/rate'
import { come } from '../funnel/testing/comers'
import { eraseNotes } from '../privacy/erase-notes'
import { ownRecord } from '../privacy/own-record'
import { R13, useDemoWorld } from '../testing/demo-world'
import { showOutcome } from './show-outcome'
import { showReturns } from './show-returns'
import { tellDeeds } from './tell-deeds'

const world = useDemoWorld()

const BOSS = 'zhou-mingyuan'
const JOINED = '2026-02-12T09:00:00+08:00'
const show = (staffId = BOSS) => showOutcome(world(), staffId, R13)
const goalsOf = async () => Object.fromEntries((await show()).goals.filter(({ customers }) => customers > 0).map(({ kind, customers }) => [kind, customers]))
let told = 0
const tell = (customerId: string, kind: 'follow' | 'sale' | 'account', happenedAt: string, money: { amount?: number; income?: number } = {}) =>
  tellDeeds(world().db, [{ deedId: `deed-${++told}`, externalUserId: `wm-${customerId}`, kind, productId: null, amount: (money.amount ?? null) as never, income: (money.income ?? null) as never, happenedAt }])

test('1,400 of 10,000 who joined bought or opened something: 14 per cent (D7)', async () => {
  const { db } = world()
  await come(db, { name: 'joined', count: 10_000, at: JOINED, addedAt: null, has: ['joined'] })
  await db.query("insert into bank_deed (id, customer_id, kind, happened_at) select 'b' || n, 'joined-' || n, case when n <= 700 then 'sale' else 'account' end, '2026-02-20' from generate_series(1, 1400) n")
  await db.query("insert into bank_deed (id, customer_id, kind, happened_at) select 'c' || n, 'joined-' || n, 'sale', '2026-02-21' from generate_series(1, 900) n")
  const { converted, joined } = await show()
  expect([converted, joined, rateText(converted)]).toEqual([{ part: 1_400, whole: 10_000 }, 10_000, '14.0%'])
})

test('what is done within 30 days after joining counts, once a customer; earlier and later nothing does (D9)', async () => {
  await come(world().db, { name: 'joined', count: 4, at: JOINED, has: ['joined'] })
  await tell('joined-1', 'follow', '2026-02-12T08:59:59+08:00')
  await tell('joined-2', 'follow', JOINED)
  await tell('joined-2', 'follow', '2026-03-01T09:00:00+08:00')
  await tell('joined-3', 'follow', '2026-03-14T08:59:59+08:00')
  await tell('joined-4', 'follow', '2026-03-14T09:00:00+08:00')
  expect(await goalsOf()).toEqual({ follow: 2 })
})

test('told again it is the same deed; of whom we do not know nothing is kept', async () => {
  await come(world().db, { name: 'joined', count: 1, at: JOINED, has: ['joined'] })
  const deed = { deedId: 'd-1', externalUserId: 'wm-joined-1', kind: 'sale', productId: null, amount: 12_345 as never, income: null, happenedAt: '2026-02-13T09:00:00+08:00' } as const
  expect(await tellDeeds(world().db, [deed])).toEqual({ kept: 1, unknown: 0 })
  expect(await tellDeeds(world().db, [deed, { ...deed, deedId: 'd-2', externalUserId: 'wm-nobody' }])).toEqual({ kept: 0, unknown: 1 })
  expect((await show()).sales).toBe(12_345)
})

test('a deed counts for the last campaign he joined before it, and for no other (D9)', async () => {
  const { db } = world()
  await come(db, { name: 'joined', count: 1, at: JOINED, has: ['joined'] })
  await db.query("insert into participation (id, campaign_id, customer_id, channel_code, manager_id, opened_at, joined_at) values ('other:joined-1', 'other', 'joined-1', 'xihu-01', 'lin-wanqing', '2026-02-14', '2026-02-14')")
  await tell('joined-1', 'follow', '2026-02-13T09:00:00+08:00')
  await tell('joined-1', 'account', '2026-02-15T09:00:00+08:00')
  expect(await goalsOf()).toEqual({ follow: 1 })
})

test('the long tail returns 0.8 one by one and 2.1 in groups: groups are suggested; 499,999.99 is of it, 500,000.00 is not (D18, R27, R28)', async () => {
  const { db } = world()
  await db.query("insert into campaign (id, starts_at, ends_at, needs_info, definition, seed_cipher, published_at, entry) select 'of-groups', starts_at, ends_at, needs_info, definition, seed_cipher, published_at, 'group' from campaign where id = $1", [R13])
  await come(db, { name: 'single', count: 2, at: JOINED, has: ['joined', 'drawn'], amount: 50_000 })
  await come(db, { name: 'group', count: 2, at: JOINED, has: ['joined', 'drawn', 'paid'], amount: 50_000 })
  await db.query("update participation set id = 'of-groups:' || customer_id, campaign_id = 'of-groups' where customer_id like 'group-%'")
  await db.query("update voucher set id = 'of-groups:' || customer_id, campaign_id = 'of-groups' where customer_id like 'group-%'")
  await come(db, { name: 'rich', count: 1, at: JOINED, has: ['joined', 'drawn'], amount: 100 })
  await db.query("insert into insight (customer_id, stage, stage_since, stage_look_at, ask_at, cards, tier, aum_fen, told_at) select id, 'potential', $1::timestamptz, $1::timestamptz, $1::timestamptz, '{}', 'unbound', case when id = 'rich-1' then 50000000 else 49999999 end, $1::timestamptz from customer where id ~ '^(single|group|rich)-'", [JOINED])
  await tell('single-1', 'sale', '2026-02-13T09:00:00+08:00', { income: 80_000 })
  await tell('group-1', 'sale', '2026-02-13T09:00:00+08:00', { income: 110_000 })
  await tell('group-2', 'account', '2026-02-13T09:00:00+08:00', { income: 100_000 })
  const { segments } = await showReturns(world(), BOSS)
  const [tail, rich] = segments
  expect(tail).toMatchObject({ segment: 'longTail', single: { customers: 2, cost: 100_000, gain: 80_000 }, group: { customers: 2, cost: 100_000, gain: 210_000 }, suggested: 'group' })
  expect([returnText(tail!.single), returnText(tail!.group)]).toEqual(['0.8', '2.1'])
  expect(rich).toMatchObject({ segment: 'affluent', single: { customers: 1 }, suggested: null })
})

test('a manager counts his own customers (K6); what the bank told of one is shown to him and erased when he asks (K2)', async () => {
  await come(world().db, { name: 'hers', count: 1, at: JOINED, managerId: 'shen-jiahe', has: ['joined'] })
  await tell('hers-1', 'follow', '2026-02-13T09:00:00+08:00')
  expect([(await show('lin-wanqing')).joined, (await show('shen-jiahe')).joined]).toEqual([0, 1])
  expect((await ownRecord(world(), 'hers-1')).traces.bankRecords).toBe(1)
  await eraseNotes(world(), 'hers-1')
  expect((await ownRecord(world(), 'hers-1')).traces.bankRecords).toBe(0)
})

test.each(['amount', 'income'])('an %s beyond a hundred million yuan is no deed: sums of such would not be exact, and no page of figures could be read', (field) => {
  const deed = { deedId: 'd-1', externalUserId: 'wm-joined-1', kind: 'sale', productId: null, amount: null, income: null, happenedAt: JOINED }
  const { safeParse } = deedContract.endpoints.tellDeeds.body
  expect(safeParse({ deeds: [{ ...deed, [field]: 10_000_000_000 }] }).success).toBe(true)
  expect(safeParse({ deeds: [{ ...deed, [field]: 10_000_000_001 }] }).error!.issues.map(({ path }) => path)).toEqual([['deeds', 0, field]])
})
