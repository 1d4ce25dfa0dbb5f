import { expect, test } from 'vitest'
import type { Funnel, FunnelPart } from '#shared/funnel/contract'
import { costPerCustomer, savingOf } from '#shared/funnel/cost'
import { funnelSteps, type FunnelStep } from '#shared/funnel/step'
import { sumFen } from '#shared/money/fen'
import { recordContactChanges } from '../customer/record-contact-changes'
import { R13, useDemoWorld } from '../testing/demo-world'
import { listStopped } from './list-stopped'
import { showFunnel, type FunnelQuestion } from './show-funnel'
import { come } from './testing/comers'

const world = useDemoWorld()

const TODAY = '2026-02-12T09:00:00+08:00'
const daysAgo = (days: number) => new Date(world().clock.now().getTime() - days * 24 * 60 * 60 * 1000).toISOString()
const show = (by: FunnelPart = 'channel', days: FunnelQuestion['days'] = 'all', staffId = 'zhou-mingyuan') => showFunnel(world(), staffId, { campaignId: R13, by, days })
const stepsOf = ({ total: { steps } }: Pick<Funnel, 'total'>) => funnelSteps.map((step) => steps[step])
const stopped = (step: FunnelStep, days: FunnelQuestion['days'] = 'all') => listStopped(world(), 'lin-wanqing', { campaignId: R13, step, days })
const FULL = ['joined', 'informed', 'drawn', 'paid'] as const

test('20,000 join and 15,000 yuan are paid: 0.75 each, and 85,000 saved (D1, D2)', async () => {
  const { db } = world()
  await come(db, { name: 'drew', count: 3_000, at: TODAY, has: FULL })
  await come(db, { name: 'joined', count: 17_000, at: TODAY, has: ['joined'] })
  const { total } = await show()
  expect(total).toMatchObject({ steps: { joined: 20_000, drawn: 3_000, paid: 3_000 }, spent: { paid: 1_500_000, reserved: 0 } })
  expect(costPerCustomer(total.spent.paid, total.steps.joined)).toBe(75)
  expect(savingOf(total.spent.paid, total.steps.joined)).toMatchObject({ saved: 8_500_000, enoughFor: 3_000 })
})

test('each step counts who came through all before it, once (D4)', async () => {
  const { db } = world()
  await come(db, { name: 'looked', count: 2, at: TODAY, addedAt: null })
  await come(db, { name: 'opened', count: 3, at: TODAY })
  await come(db, { name: 'joined', count: 4, at: TODAY, has: ['joined'] })
  await come(db, { name: 'informed', count: 5, at: TODAY, has: ['joined', 'informed'] })
  await come(db, { name: 'drew', count: 6, at: TODAY, has: ['joined', 'informed', 'drawn'] })
  await come(db, { name: 'paid', count: 7, at: TODAY, has: FULL })
  expect(stepsOf(await show())).toEqual([27, 25, 25, 22, 18, 13, 7])
  expect((await show()).total.spent).toEqual({ paid: 7 * 500, reserved: 6 * 500 })
})

test('who drew without having added anybody is seen, and comes no further (D4)', async () => {
  await come(world().db, { name: 'stranger', count: 1, at: TODAY, addedAt: null, has: FULL })
  expect(stepsOf(await show())).toEqual([1, 0, 0, 0, 0, 0, 0])
})

test('where a campaign asks for nothing, who joined has given all', async () => {
  const { db, campaigns } = world()
  await come(db, { name: 'joined', count: 2, at: TODAY, has: ['joined'] })
  const open = { ...(await campaigns.get(R13)), infoFields: [] }
  const { total } = await showFunnel({ ...world(), campaigns: { ...campaigns, get: async () => open } }, 'zhou-mingyuan', { campaignId: R13, by: 'channel', days: 'all' })
  expect(total.steps).toMatchObject({ joined: 2, informed: 2, drawn: 0 })
})

test('whom it was only sent to has seen it, for who sent it; a message that did not arrive is none (D4)', async () => {
  const { db } = world()
  const ids = await come(db, { name: 'sent', count: 5, at: TODAY })
  await db.query("delete from participation where customer_id <> 'sent-4'")
  await db.query("insert into welcome (customer_id, manager_id, added_at, state, campaign_id) values ('sent-1', 'lin-wanqing', $1, 'sent', $2), ('sent-5', 'lin-wanqing', $1, 'failed', $2)", [TODAY, R13])
  await db.query("insert into mass_message (id, manager_id, title, text, attachments, made_at, campaign_id) values ('m', 'lin-wanqing', '', '', '[]', $1, $2)", [TODAY, R13])
  await db.query("insert into mass_task (id, message_id, wecom_id, state, handed_at) values ('t', 'm', 'w', 'closed', $1)", [TODAY])
  await db.query("insert into mass_recipient (message_id, customer_id, state, failure, reach_id, task_id) select 'm', id, case when id = 'sent-3' then 'failed' else 'sent' end, case when id = 'sent-3' then 'lapsed' end, 'r', 't' from unnest($1::text[]) id", [ids.slice(0, 4)])
  // Nobody has scanned it: it is no way of theirs.
  await db.query("insert into channel (code, name, manager_id, kind, made_at) values ('a-print', '大堂台卡', 'lin-wanqing', 'print', $1)", [TODAY])
  const funnel = await show('manager')
  expect(stepsOf(funnel)).toEqual([3, 3, 1, 0, 0, 0, 0])
  expect(funnel.parts.map(({ id, figures }) => [id, figures.steps.exposed])).toEqual([['lin-wanqing', 3]])
  expect((await show('channel')).parts.map(({ id, figures }) => [id, figures.steps.exposed])).toEqual([['xihu-01', 3]])
})

test.each(['channel', 'branch', 'manager'] as const)('the parts by %s are together the total, the most who joined first (D3)', async (by) => {
  const { db } = world()
  await come(db, { name: 'west', count: 3, at: TODAY, has: FULL })
  await come(db, { name: 'river', count: 5, at: TODAY, managerId: 'lou-siyuan', channel: 'binjiang-01', has: ['joined', 'informed', 'drawn'], amount: 388 })
  await come(db, { name: 'nobody', count: 1, at: TODAY, channel: 'gone' })
  await db.query("update participation set manager_id = null where customer_id = 'nobody-1'")
  const { total, parts } = await show(by)
  for (const step of funnelSteps) expect(parts.reduce((sum, { figures }) => sum + figures.steps[step], 0), step).toBe(total.steps[step])
  for (const side of ['part', 'whole'] as const) expect(parts.reduce((sum, { figures }) => sum + figures.eligible[side], 0)).toBe(total.eligible[side])
  for (const kind of ['paid', 'reserved'] as const) expect(sumFen(parts.map(({ figures }) => figures.spent[kind]))).toBe(total.spent[kind])
  expect(parts.map(({ figures }) => figures.steps.joined)).toEqual([5, 3, 0])
  expect(parts[2]).toMatchObject({ id: by === 'channel' ? 'gone' : null, name: '还没有分配' })
})

test('the money is what the ledger says: what expired has cost nothing (D1, K10)', async () => {
  const { db } = world()
  await come(db, { name: 'paid', count: 2, at: TODAY, has: FULL })
  await come(db, { name: 'late', count: 1, at: TODAY, has: ['joined', 'informed', 'drawn'] })
  await db.query("update voucher set state = 'expired' where customer_id = 'late-1'")
  await db.query(`
    insert into voucher (id, campaign_id, customer_id, amount_fen, drawn_at, payable_on, is_provisional, state, source)
    values ('reward', $1, 'paid-1', 300, $2, '2026-02-26', false, 'due', 'referral')`, [R13, TODAY])
  expect((await show()).total).toMatchObject({ steps: { drawn: 3, paid: 2 }, spent: { paid: 1_000, reserved: 300 } })
})

test('what the same customer did and won in another campaign is no part of it', async () => {
  const { db } = world()
  await come(db, { name: 'both', count: 2, at: TODAY, has: FULL })
  await db.query("update participation set id = 'other:both-2', campaign_id = 'other' where customer_id = 'both-2'")
  await db.query("update voucher set id = 'other:both-2', campaign_id = 'other' where customer_id = 'both-2'")
  await db.query(`
    insert into voucher (id, campaign_id, customer_id, amount_fen, drawn_at, payable_on, is_provisional, state)
    values ('other:both-1', 'other', 'both-1', 388, $1, '2026-02-26', false, 'paid')`, [TODAY])
  expect((await show()).total).toMatchObject({ steps: { exposed: 1, paid: 1 }, spent: { paid: 500, reserved: 0 } })
})

test('who is in two groups counts in both, who is in none in none', async () => {
  const { db } = world()
  await come(db, { name: 'member', count: 3, at: TODAY })
  await db.query(`
    insert into group_member (customer_id, group_id, is_member, changed_at) values
    ('member-1', 'xihu-neighbours', true, $1), ('member-1', 'binjiang-park', true, $1), ('member-2', 'xihu-neighbours', true, $1), ('member-3', 'binjiang-park', false, $1)`, [TODAY])
  const { total, parts } = await show('group')
  expect(total.steps.exposed).toBe(3)
  expect(parts.map(({ id, figures }) => [id, figures.steps.exposed])).toEqual([['xihu-neighbours', 2], ['binjiang-park', 1]])
})

test('a manager counts his own customers, who works for a branch its own, the head office all (K6)', async () => {
  const { db } = world()
  await come(db, { name: 'mine', count: 1, at: TODAY })
  await come(db, { name: 'hers', count: 2, at: TODAY, managerId: 'shen-jiahe', channel: 'xihu-02' })
  await come(db, { name: 'far', count: 4, at: TODAY, managerId: 'bao-xinyue', channel: 'yinzhou-01' })
  await db.query("update manager set roles = '{manager,operator}' where id = 'qian-yifan'")
  const seen = async (staffId: string) => {
    const { scope, total, parts } = await show('manager', 'all', staffId)
    return [scope, total.steps.exposed, parts.length]
  }
  expect(await seen('lin-wanqing')).toEqual(['own', 1, 1])
  expect(await seen('qian-yifan')).toEqual(['branch', 3, 2])
  expect(await seen('zhou-mingyuan')).toEqual(['bank', 7, 3])
})

test('a period counts who saw the campaign first within it', async () => {
  const { db } = world()
  await come(db, { name: 'new', count: 1, at: daysAgo(6.9), has: FULL })
  await come(db, { name: 'old', count: 2, at: daysAgo(7.1), has: FULL })
  await come(db, { name: 'sent', count: 4, at: daysAgo(1) })
  await db.query("insert into welcome (customer_id, manager_id, added_at, state, campaign_id) select id, 'lin-wanqing', $1, 'sent', $2 from customer where id like 'sent-%'", [daysAgo(8), R13])
  expect((await show('channel', '7')).total.steps).toMatchObject({ exposed: 1, paid: 1 })
  expect((await show('channel', '30')).total.steps).toMatchObject({ exposed: 7, paid: 3 })
})

test('who was still a contact a week and a month after he was added is kept; who was not added so long ago is not counted yet (D3)', async () => {
  const { db } = world()
  await come(db, { name: 'month', count: 4, at: daysAgo(31) })
  await come(db, { name: 'week', count: 2, at: daysAgo(8) })
  await come(db, { name: 'fresh', count: 1, at: daysAgo(2) })
  const leave = (customerId: string, days: number) =>
    db.transaction((tx) => recordContactChanges(tx, [{ customerId, managerId: 'lin-wanqing', kind: 'delete', happenedAt: daysAgo(days) }]))
  await leave('month-1', 30)
  await leave('month-2', 20)
  await leave('week-1', 0.5)
  expect((await show()).total).toMatchObject({ keptWeek: { part: 5, whole: 6 }, keptMonth: { part: 2, whole: 4 } })
})

test('of those who were added through a channel, whom nothing that was checked keeps from drawing; the channels are together the total (D3)', async () => {
  const { db } = world()
  await come(db, { name: 'good', count: 5, at: TODAY, has: ['joined'] })
  await come(db, { name: 'staff', count: 1, at: TODAY, has: ['joined'] })
  // Before the campaign began: no first add (R3).
  await come(db, { name: 'friend', count: 2, at: TODAY, addedAt: '2026-02-01T09:00:00+08:00', channel: 'xihu-wuye' })
  await come(db, { name: 'winner', count: 1, at: TODAY, addedAt: '2026-02-01T09:00:00+08:00', channel: 'xihu-wuye', has: FULL })
  await come(db, { name: 'device', count: 2, at: TODAY, channel: 'xihu-wuye' })
  await come(db, { name: 'stranger', count: 3, at: TODAY, addedAt: null })
  await db.query("update participation set is_staff = true where customer_id = 'staff-1'")
  await db.query("update participation set device_key = 'one' where customer_id = 'device-1'")
  await db.query("update voucher set device_key = 'one' where customer_id = 'winner-1'")
  const { total, parts } = await show()
  expect(parts.map(({ id, figures }) => [id, figures.steps.added, figures.eligible])).toEqual([
    ['xihu-01', 6, { part: 5, whole: 6 }], ['xihu-wuye', 5, { part: 2, whole: 5 }],
  ])
  expect(total.eligible).toEqual({ part: 7, whole: 11 })
})

test('what a phone told counts where the campaign asks for it, and what nobody has checked yet keeps nobody from it (D3, R5, R6, R8)', async () => {
  const { db, campaigns } = world()
  await db.query("insert into campaign (id, starts_at, ends_at, needs_info, definition, seed_cipher, published_at, has_region_gate, has_bank_gate, has_whitelist_gate) select 'gated', starts_at, ends_at, needs_info, definition, seed_cipher, published_at, true, true, true from campaign where id = $1", [R13])
  await come(db, { name: 'one', count: 6, at: TODAY, has: ['joined', 'informed'] })
  await db.query("update participation set id = 'gated:' || customer_id, campaign_id = 'gated'")
  await db.query("update participation set is_region_allowed = customer_id <> 'one-1', is_bank_customer = customer_id <> 'one-2', phone_hash = customer_id where customer_id <> 'one-6'")
  await db.query("insert into whitelist (key, campaign_id, phone_mask, upload_id) select 'gated:one-' || n, 'gated', '', 'u' from generate_series(1, 4) n")
  const gated = await campaigns.get(R13)
  const { total } = await showFunnel({ ...world(), campaigns: { ...campaigns, get: async () => gated } }, 'zhou-mingyuan', { campaignId: 'gated', by: 'channel', days: 'all' })
  expect(total.eligible).toEqual({ part: 3, whole: 6 })
})

test('a manager reads who of his contacts stopped where, the newest first, and of nobody else (D4, K6)', async () => {
  const { db } = world()
  await come(db, { name: 'early', count: 1, at: daysAgo(3), has: ['joined'] })
  await come(db, { name: 'late', count: 1, at: daysAgo(1), has: ['joined'] })
  await come(db, { name: 'further', count: 1, at: TODAY, has: ['joined', 'informed'] })
  await come(db, { name: 'hers', count: 1, at: TODAY, managerId: 'shen-jiahe', has: ['joined'] })
  await come(db, { name: 'other', count: 1, at: TODAY, has: ['joined'] })
  await db.query("update customer set branch_id = 'ningbo-yinzhou' where id = 'other-1'")
  expect(await stopped('joined')).toEqual({
    customers: [
      { customerId: 'late-1', externalUserId: 'wm-late-1', name: '客户late-1' },
      { customerId: 'early-1', externalUserId: 'wm-early-1', name: '客户early-1' },
    ],
    count: 2,
    // Another branch's.
    others: 1,
  })
  expect(await stopped('paid')).toEqual({ customers: [], count: 0, others: 0 })
  const lately = await stopped('joined', '7')
  await db.query("update participation set opened_at = $1 where customer_id = 'early-1'", [daysAgo(8)])
  expect([lately.count, (await stopped('joined', '7')).count]).toEqual([2, 1])
})
