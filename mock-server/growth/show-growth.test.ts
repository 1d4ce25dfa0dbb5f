import { expect, test } from 'vitest'
import type { CalendarDay } from '#shared/time/calendar-day'
import { isReached } from '#shared/group-health/rate'
import { multipleText } from '#shared/growth/multiple'
import { recordContactChanges } from '../customer/record-contact-changes'
import { add } from '../add-check/testing/adds'
import { useDemoWorld } from '../testing/demo-world'
import { noteActive } from './note-active'
import { showGrowth } from './show-growth'

const world = useDemoWorld()

const BOSS = 'zhou-mingyuan'
/** Two whole years on, where the demo has nothing. */
const show = (days = '30', until: string = '2027-03-31', staffId = BOSS) => showGrowth(world(), staffId, { days, until: until as CalendarDay })
const leave = (customerId: string, happenedAt: string, managerId = 'lin-wanqing') =>
  world().db.transaction((tx) => recordContactChanges(tx, [{ customerId, managerId, kind: 'delete', happenedAt }]))

test('contacts that began, those that ended, and what is left of them, on the days of Shanghai (D10)', async () => {
  const { db } = world()
  await add(db, { name: 'first', count: 6, at: '2027-03-02T00:00:00+08:00' })
  await add(db, { name: 'last', count: 2, at: '2027-03-31T23:59:59+08:00' })
  await add(db, { name: 'out', count: 5, at: '2027-04-01T00:00:00+08:00' })
  await add(db, { name: 'first', count: 1, at: '2027-03-05T09:00:00+08:00', managerId: 'shen-jiahe' })
  await leave('first-1', '2027-03-10T09:00:00+08:00')
  await leave('first-2', '2027-03-10T09:00:00+08:00')
  expect((await show()).now).toMatchObject({ gross: 9, deleted: 2, net: 7, newCustomers: 8 })
  expect((await show('30', '2027-03-31', 'shen-jiahe')).now).toMatchObject({ gross: 1, deleted: 0, net: 1 })
})

test('any period stands beside the equal one before it: four months, two months (D19)', async () => {
  await add(world().db, { name: 'old', count: 3, at: '2026-11-05T09:00:00+08:00' })
  await add(world().db, { name: 'new', count: 5, at: '2027-03-31T09:00:00+08:00' })
  const growth = await show('120')
  expect(growth).toMatchObject({ from: '2026-12-02', until: '2027-03-31', beforeFrom: '2026-08-04', beforeUntil: '2026-12-01' })
  expect([growth.now.gross, growth.before.gross]).toEqual([5, 3])
  expect((await show('60')).before).toMatchObject({ gross: 0 })
})

test('80 managers of 100 who touched their sidebar are enough, 79 are not; a holiday asks nobody (D8)', async () => {
  const { db, clock } = world()
  await db.query("update manager set status = 'onLeave'")
  await db.query("insert into manager (id, branch_id, name, staff_number, wecom_user_id) select 'm-' || n, 'hangzhou-xihu', '经理' || n, 'S' || n, 'M' || n from generate_series(1, 100) n")
  clock.moveTo(new Date('2026-02-12T09:00:00+08:00'))
  for (let n = 1; n <= 79; n += 1) await noteActive(world(), `m-${n}`)
  await noteActive(world(), 'm-1')
  await noteActive(world(), 'zhou-mingyuan')
  const rate = async () => (await show('1', '2026-02-12')).managersOnLastDay
  expect([await rate(), isReached(await rate(), 80)]).toEqual([{ part: 79, whole: 100 }, false])
  await noteActive(world(), 'm-80')
  expect([await rate(), isReached(await rate(), 80)]).toEqual([{ part: 80, whole: 100 }, true])
  clock.moveTo(new Date('2026-02-17T09:00:00+08:00'))
  await noteActive(world(), 'm-1')
  expect((await show('3', '2026-02-19')).now.managersActive).toEqual({ part: 0, whole: 0 })
})

test('800 of 1,000 contacts whom the core knows by name are 80 per cent; who has left is none of them (D11)', async () => {
  const { db } = world()
  await db.query('update contact_standing set is_added = false')
  const ids = await add(db, { name: 'contact', count: 1_001, at: '2026-02-01T09:00:00+08:00' })
  await db.query("insert into contact_standing (customer_id, is_added, first_added_at, last_fresh_add_at) select id, true, '2026-02-01', '2026-02-01' from unnest($1::text[]) id", [ids])
  await db.query("insert into insight (customer_id, stage, stage_since, stage_look_at, ask_at, cards, tier, aum_fen, told_at) select id, 'potential', '2026-02-01', '2026-02-01', '2026-02-01', '{}', 'unbound', 0, '2026-02-01' from unnest($1::text[]) id", [[...ids.slice(0, 800), ids[1_000]!]])
  await leave('contact-1001', '2026-02-02T09:00:00+08:00')
  expect((await show()).certified).toEqual({ part: 800, whole: 1_000 })
})

test('4,000,000,000.00 yuan of sales are exact to the fen, and so is what assets rose by (D12)', async () => {
  const { db } = world()
  await add(db, { name: 'rich', count: 2, at: '2027-03-02T09:00:00+08:00' })
  await db.query("insert into bank_deed (id, customer_id, kind, amount_fen, happened_at) select 's' || n, 'rich-' || n, 'sale', case n when 1 then 399999999999 else 1 end, '2027-03-20' from generate_series(1, 2) n")
  await db.query(`insert into insight (customer_id, stage, stage_since, stage_look_at, ask_at, cards, tier, aum_fen, told_at) values
    ('rich-1', 'potential', '2026-02-01', '2026-02-01', '2026-02-01', '{}', 'unbound', 100, '2027-02-20'), ('rich-2', 'potential', '2026-02-01', '2026-02-01', '2026-02-01', '{}', 'unbound', 700, '2027-03-03')`)
  await db.query("update insight set aum_fen = 100000000103, told_at = '2027-03-20' where customer_id = 'rich-1'")
  await db.query("update insight set aum_fen = 699, told_at = '2027-03-25' where customer_id = 'rich-2'")
  await db.query("update insight set aum_fen = 5, told_at = '2027-04-25' where customer_id = 'rich-2'")
  expect((await show()).now).toMatchObject({ sales: 400_000_000_000, aumUplift: 100_000_000_002 })
})

test('what assets rose by in two periods is what they rose by in both together: each begins where the one before ended (D12)', async () => {
  const { db } = world()
  await add(db, { name: 'rich', count: 1, at: '2027-01-02T09:00:00+08:00' })
  await db.query(`insert into insight (customer_id, stage, stage_since, stage_look_at, ask_at, cards, tier, aum_fen, told_at) values
    ('rich-1', 'potential', '2026-02-01', '2026-02-01', '2026-02-01', '{}', 'unbound', 1000, '2027-01-05T12:00:00+08:00')`)
  const tell = (aum: number, at: string) => db.query("update insight set aum_fen = $1, told_at = $2::timestamptz where customer_id = 'rich-1'", [aum, at])
  await tell(5_000, '2027-02-20T12:00:00+08:00')
  await tell(4_000, '2027-03-10T12:00:00+08:00')
  await tell(9_000, '2027-03-30T12:00:00+08:00')
  const { now, before } = await show('30')
  expect([before.aumUplift, now.aumUplift]).toEqual([4_000, 4_000])
  expect((await show('60')).now.aumUplift).toBe(8_000)
})

test('who did something himself is active, once, however much he did (D13)', async () => {
  const { db } = world()
  await add(db, { name: 'busy', count: 27, at: '2026-10-01T09:00:00+08:00' })
  const sign = (from: number, to: number, day: string) => db.query("insert into sign_in (customer_id, signed_on, signed_at) select 'busy-' || n, $3::date, $3::timestamptz from generate_series($1::int, $2::int) n", [from, to, day])
  await sign(1, 10, '2027-02-10T10:00:00+08:00')
  await sign(1, 17, '2027-03-10T10:00:00+08:00')
  await sign(1, 3, '2027-03-11T10:00:00+08:00')
  const { now, before } = await show()
  expect([now.activeCustomers, before.activeCustomers, multipleText(now.activeCustomers, before.activeCustomers)]).toEqual([17, 10, '1.7倍'])
})
