import { expect, test } from 'vitest'
import { assign, countByManager, giveCustomers, HANGZHOU, routeOf, useRoutingWorld } from './testing/routing-world'

const db = useRoutingWorld()

const inXihu = { phoneHash: 'in-xihu' }

test('300 customers of branch 1 at once: 100 for each of its three managers, none for branch 2', { timeout: 60_000 }, async () => {
  const customers = Array.from({ length: 300 }, (_, index) => ({ ...inXihu, customerId: `c${index + 1}` }))
  await Promise.all(customers.map((facts) => assign(db(), facts)))
  expect(await countByManager(db())).toEqual({ 'xihu-1': 100, 'xihu-2': 100, 'xihu-3': 100 })
})

test('customers who come by different ways to one branch at once are shared out evenly too', async () => {
  const ways = [inXihu, { owner: { managerId: null, branchId: 'xihu' } }]
  await Promise.all(Array.from({ length: 30 }, (_, index) => assign(db(), { ...ways[index % 2], customerId: `c${index + 1}` })))
  expect(await countByManager(db())).toEqual({ 'xihu-1': 10, 'xihu-2': 10, 'xihu-3': 10 })
})

test('the next customer goes to whoever was given the fewest', async () => {
  await giveCustomers(db(), 'xihu-1', 2)
  await giveCustomers(db(), 'xihu-3', 1)
  expect(await assign(db(), inXihu)).toBe('xihu-2')
})

test('phones of two branches lead to two managers', async () => {
  expect(await assign(db(), { customerId: 'c1', phoneHash: 'in-xihu' })).toBe('xihu-1')
  expect(await assign(db(), { customerId: 'c2', phoneHash: 'in-binjiang' })).toBe('binjiang-1')
})

test.each([
  ['has no code', 'qr_url = null'],
  ['is on leave', "status = 'onLeave'"],
  ['has left', "status = 'left'"],
  ['looks after no customers', "roles = '{operator}'"],
  ['has as many as he may', 'capacity = 2'],
])('a manager who %s is skipped', async (_, change) => {
  await giveCustomers(db(), 'xihu-1', 2)
  await giveCustomers(db(), 'xihu-2', 3)
  await giveCustomers(db(), 'xihu-3', 4)
  await db().query(`update manager set ${change} where id = 'xihu-1'`)
  expect(await assign(db(), inXihu)).toBe('xihu-2')
})

test('a manager is given customers up to his capacity and not one more, however many come at once', async () => {
  await db().query("update manager set capacity = 3 where branch_id = 'xihu'")
  await Promise.all(Array.from({ length: 12 }, (_, index) => assign(db(), { ...inXihu, customerId: `c${index + 1}` })))
  expect(await countByManager(db())).toEqual({ 'xihu-1': 3, 'xihu-2': 3, 'xihu-3': 3, desk: 3 })
})

test('a branch where nobody can take anybody hands over to the desk, never to another branch', async () => {
  await db().query("update manager set status = 'onLeave' where branch_id = 'xihu'")
  expect(await assign(db(), { ...inXihu, region: HANGZHOU })).toBe('desk')
  expect(await routeOf(db())).toBe('fallback')
})

test('a customer no branch can be found for goes to the desk', async () => {
  expect(await assign(db())).toBe('desk')
  expect(await routeOf(db())).toBe('fallback')
})

test('a bank without a desk says so', async () => {
  await db().query('update bank set fallback_manager_id = null')
  await expect(assign(db())).rejects.toThrow('no fallback desk')
})

test('the owner goes before the whitelist, and the whitelist before the region', async () => {
  const owner = { managerId: null, branchId: 'yinzhou' }
  expect(await assign(db(), { customerId: 'c1', owner, phoneHash: 'in-binjiang', region: HANGZHOU })).toBe('yinzhou-1')
  expect(await routeOf(db(), 'c1')).toBe('owner')
  await giveCustomers(db(), 'binjiang-1', 1)
  expect(await assign(db(), { customerId: 'c2', phoneHash: 'in-binjiang', region: HANGZHOU })).toBe('binjiang-2')
  expect(await routeOf(db(), 'c2')).toBe('whitelist')
  expect(await assign(db(), { customerId: 'c3', region: HANGZHOU })).toBe('binjiang-3')
  expect(await routeOf(db(), 'c3')).toBe('region')
})

test('a manager once given stays, whatever is known later', async () => {
  await assign(db(), inXihu)
  expect(await assign(db(), { campaignId: 'summer', owner: { managerId: 'binjiang-1', branchId: 'binjiang' } })).toBe('xihu-1')
  expect(await countByManager(db())).toEqual({ 'xihu-1': 1 })
})

test.each(["status = 'onLeave'", 'qr_url = null', 'capacity = 1'])('he stays when later %s', async (change) => {
  await assign(db(), inXihu)
  await db().query(`update manager set ${change} where id = 'xihu-1'`)
  expect(await assign(db(), inXihu)).toBe('xihu-1')
})

test('who has left the bank is replaced, for good', async () => {
  await assign(db(), inXihu)
  await db().query("update manager set status = 'left' where id = 'xihu-1'")
  expect(await assign(db(), inXihu)).toBe('xihu-2')
  await db().query("update manager set status = 'working' where id = 'xihu-1'")
  expect(await assign(db(), inXihu)).toBe('xihu-2')
  expect(await countByManager(db())).toEqual({ 'xihu-2': 1 })
})

test('a replacement is written down with the way and the time it was found', async () => {
  await assign(db(), inXihu)
  await db().query("update manager set status = 'left' where id = 'xihu-1'")
  const now = new Date('2026-03-01T10:00:00+08:00')
  await assign(db(), { owner: { managerId: 'yinzhou-1', branchId: 'yinzhou' } }, now)
  expect(await db().query('select * from assignment')).toEqual([
    { customer_id: 'c1', manager_id: 'yinzhou-1', route: 'owner', assigned_at: now },
  ])
})

test('one customer on many devices at once is given one manager', async () => {
  const ways = [inXihu, { phoneHash: 'in-binjiang' }, { region: HANGZHOU }, {}]
  const given = await Promise.all(Array.from({ length: 20 }, (_, index) => assign(db(), ways[index % 4])))
  expect(new Set(given).size).toBe(1)
  expect(await countByManager(db())).toEqual({ [given[0]!]: 1 })
})

test('a customer nobody knows is refused', async () => {
  await expect(assign(db(), { customerId: 'nobody' })).rejects.toMatchObject({ code: 'CUSTOMER_NOT_FOUND', detail: 'nobody' })
})
