import { beforeEach, expect, test } from 'vitest'
import type { Queryable } from '../db/database'
import { useDemoWorld } from '../testing/demo-world'
import { planSiblings } from './open-rooms'
import { placeCustomers } from './place-customers'
import { recordGroupChanges } from './record-group-changes'

const world = useDemoWorld()

const XIHU = 'xihu-neighbours'
const ids = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `many-${index + from}`)

/** So many customers of a branch, or of none. */
const settle = (count: number, branchId: string | null = 'hangzhou-xihu') =>
  world().db.query("insert into customer (id, openid, branch_id, created_at) select id, id, $2, '2026-01-01' from unnest($1::text[]) id", [ids(count), branchId])

const place = (customerIds: string[]) => placeCustomers(world(), customerIds)

/** How many are expected or in each group of Xihu, in the order they were made. */
async function sizes(): Promise<number[]> {
  const rows = await world().db.query<{ size: number }>(
    `select (select count(*)::int from group_place where group_id = g.id) as size from customer_group g
     where g.id = $1 or g.series_id = $1 order by series_number`, [XIHU],
  )
  return rows.map(({ size }) => size)
}

// Only who is sent there counts: the demo's own members would stand in the way of round numbers.
beforeEach(() => world().db.query('truncate group_change, group_member'))

test('450 joiners come to 200, 200 and 50 (G2)', async () => {
  await settle(450)
  await place(ids(450))
  expect(await sizes()).toEqual([200, 200, 50])
  expect(await world().db.query('select name, series_number, chat_id from customer_group where series_id = $1 order by series_number', [XIHU]))
    .toEqual([{ name: '西湖邻里福利群2', series_number: 2, chat_id: null }, { name: '西湖邻里福利群3', series_number: 3, chat_id: null }])
})

test('20,000 joiners who come 500 at a time, forty times at once, fill exactly 100 groups (G2)', { timeout: 120_000 }, async () => {
  await settle(20_000)
  await Promise.all(Array.from({ length: 40 }, (_, index) => place(ids(500, index * 500))))
  expect(await sizes()).toEqual(Array.from({ length: 100 }, () => 200))
})

test('45 who come one by one and at once fill groups of 20 to 20, 20 and 5', async () => {
  await settle(45)
  await world().db.query('update customer_group set member_limit = 20 where id = $1', [XIHU])
  await Promise.all(ids(45).map((id) => place([id])))
  expect(await sizes()).toEqual([20, 20, 5])
})

test('a group with WeCom’s own limit takes 500 (G2)', async () => {
  await settle(501)
  await world().db.query('update customer_group set member_limit = 500 where id = $1', [XIHU])
  await place(ids(501))
  expect(await sizes()).toEqual([500, 1])
})

test('each goes to the group of his district; who has none goes to the default group (G22)', async () => {
  await world().db.query("update customer set branch_id = 'head-office' where id = 'cust-02'")
  expect(Object.fromEntries(await place(['cust-01', 'cust-03', 'cust-07', 'cust-02', 'cust-06']))).toEqual({
    'cust-01': XIHU, 'cust-03': 'binjiang-park', 'cust-07': 'yinzhou-family',
    // Of a branch without a district, and of no branch.
    'cust-02': XIHU, 'cust-06': XIHU,
  })
})

test('a district of the same name in another city is another one (G22)', async () => {
  await world().db.query("update branch set district = '西湖区' where id = 'ningbo-yinzhou'")
  expect((await place(['cust-07'])).get('cust-07')).toBe(XIHU)
  await world().db.query("update bank set default_group_id = 'binjiang-park'")
  await world().db.query('truncate group_place')
  expect((await place(['cust-07'])).get('cust-07')).toBe('binjiang-park')
})

test.each([
  ['西湖', '西湖区'], ['西湖区', '西湖'],
])('a group of %s takes the customers of a branch in %s (G22)', async (written, ofBranch) => {
  await world().db.query("update bank set default_group_id = 'binjiang-park'")
  await world().db.query('update customer_group set district = $2 where id = $1', [XIHU, written])
  await world().db.query("update branch set district = $1 where id = 'hangzhou-xihu'", [ofBranch])
  expect((await place(['cust-01'])).get('cust-01')).toBe(XIHU)
})

test('groups of one district under its shorter and its longer name are filled one after the other, though many come at once (G2, G22)', async () => {
  await settle(5)
  await world().db.query('update customer_group set member_limit = 2 where id = $1', [XIHU])
  await world().db.query("update customer_group set district = '西湖', branch_id = 'hangzhou-xihu', member_limit = 2, made_at = '2027-01-01' where id = 'binjiang-park'")
  const placed = (await Promise.all(ids(5).map((id) => place([id])))).flatMap((it) => [...it.values()])
  const countOf = (groupId: string) => placed.filter((it) => it === groupId).length
  expect([placed.length, countOf(XIHU), countOf('binjiang-park')]).toEqual([5, 2, 2])
})

test('a new district beside the old one is another one (G22)', async () => {
  await world().db.query("update bank set default_group_id = 'binjiang-park'")
  await world().db.query("update customer_group set district = '西湖新区' where id = $1", [XIHU])
  expect((await place(['cust-01'])).get('cust-01')).toBe('binjiang-park')
})

test('a full group has its sibling in the same district, though another district has room (G22)', async () => {
  await settle(3, 'hangzhou-binjiang')
  await world().db.query("update customer_group set member_limit = 2 where id = 'binjiang-park'")
  const placed = await place(ids(3))
  const groups = await world().db.query<{ id: string }>("select id from customer_group where district = '滨江区' order by series_number")
  expect([...placed.values()]).toEqual([groups[0]!.id, groups[0]!.id, groups[1]!.id])
})

test('asked again he has the same seat, and who joined elsewhere in the district stays there', async () => {
  await settle(3)
  await world().db.query('update customer_group set member_limit = 2 where id = $1', [XIHU])
  const first = await place(ids(3))
  expect(await place(ids(3))).toEqual(first)
  const join = { customerId: 'many-2', groupId: XIHU, kind: 'join' as const, happenedAt: '2026-02-12T10:05:00+08:00' }
  await world().db.transaction((tx) => recordGroupChanges(tx, [join]))
  expect((await place(['many-2'])).get('many-2')).toBe(XIHU)
})

test('who does not come in a week loses his seat to whoever does', async () => {
  await settle(3)
  await world().db.query('update customer_group set member_limit = 2 where id = $1', [XIHU])
  await place(ids(2))
  world().clock.moveTo(new Date('2026-02-19T10:00:00+08:00'))
  expect((await place(['many-2'])).get('many-2')).toBe(XIHU)
})

test('a member keeps his seat for as long as he is in the group, and who leaves gives it to the next', async () => {
  await settle(3)
  await world().db.query('update customer_group set member_limit = 2 where id = $1', [XIHU])
  const change = (customerId: string, kind: 'join' | 'leave', at: string) => ({ customerId, groupId: XIHU, kind, happenedAt: `2026-02-12T${at}:00+08:00` })
  const record = (...changes: ReturnType<typeof change>[]) => world().db.transaction((tx) => recordGroupChanges(tx, changes))
  await record(change('many-0', 'join', '10:01'), change('many-1', 'join', '10:01'))
  world().clock.moveTo(new Date('2026-03-12T10:00:00+08:00'))
  expect((await place(['many-2'])).get('many-2')).not.toBe(XIHU)
  await world().db.query('truncate group_place')
  await record(change('many-1', 'leave', '10:02'))
  expect((await place(['many-2'])).get('many-2')).toBe(XIHU)
})

test('into a group that is not published, or that somebody else owns, nobody is sent', async () => {
  await world().db.query('update customer_group set published_at = null')
  expect(await place(['cust-01'])).toEqual(new Map())
})

const WAITING = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"

/** Somebody is sent to a group while another transaction is underway. The embedded database lets one come after the other; PostgreSQL holds him up in the middle. */
async function placeDuring(customerIds: string[], before: (tx: Queryable) => Promise<unknown>, whileWaiting: (tx: Queryable) => Promise<unknown>): Promise<Map<string, string>> {
  const underway = await world().db.transaction(async (tx) => {
    await before(tx)
    const placing = place(customerIds)
    for (let tries = 0; tries < 200; tries += 1) if ((await tx.query(WAITING)).length > 0) break
    await whileWaiting(tx)
    return { placing }
  })
  return underway.placing
}

test('who waits for the last group of his district while that is taken back is sent nowhere', async () => {
  const lockPool = (tx: Queryable) => tx.query('select pg_advisory_xact_lock(hashtext($1))', ['杭州/西湖区'])
  const takeBack = (tx: Queryable) => tx.query('update customer_group set published_at = null')
  expect(await placeDuring(['cust-01'], lockPool, takeBack)).toEqual(new Map())
})

test('while a room that WeCom has opened becomes the next of a series, the one planned behind it has the number after that (G2)', async () => {
  await settle(3)
  await world().db.query('update customer_group set member_limit = 2 where id = $1', [XIHU])
  await place(ids(2))
  const { random, clock } = world()
  const adopt = async (tx: Queryable) => {
    await tx.query('select 1 from customer_group where id = $1 for update', [XIHU])
    const [id] = await planSiblings(tx, { random, now: clock.now() }, XIHU, 1)
    await tx.query("update customer_group set chat_id = 'wrOpenedByWecom' where id = $1", [id!])
  }
  const room = (await placeDuring(['many-2'], adopt, async () => {})).get('many-2')!
  expect(await world().db.query('select id, series_number from customer_group where id = $1', [room])).toEqual([{ id: room, series_number: 3 }])
})
