import { expect, test } from 'vitest'
import { assign, giveCustomers, routeOf, useRoutingWorld } from './testing/routing-world'

const db = useRoutingWorld()

test("the bank's own record names the manager, however many he has", async () => {
  await giveCustomers(db(), 'xihu-2', 5)
  expect(await assign(db(), { owner: { managerId: 'xihu-2', branchId: 'xihu' } })).toBe('xihu-2')
  expect(await routeOf(db())).toBe('owner')
})

test('an owner who cannot take him hands on to the branch of the record', async () => {
  await db().query("update manager set capacity = 1 where id = 'xihu-2'")
  await giveCustomers(db(), 'xihu-2', 1)
  await giveCustomers(db(), 'xihu-1', 1)
  expect(await assign(db(), { owner: { managerId: 'xihu-2', branchId: 'xihu' } })).toBe('xihu-3')
  expect(await routeOf(db())).toBe('owner')
})

test('a record that names an absent manager only is one of his branch', async () => {
  await db().query("update manager set status = 'left' where id = 'yinzhou-1'")
  expect(await assign(db(), { owner: { managerId: 'yinzhou-1', branchId: null }, phoneHash: 'in-xihu' })).toBe('desk')
  expect(await assign(db(), { customerId: 'c2', owner: { managerId: 'xihu-2', branchId: null } })).toBe('xihu-2')
})

test('a record that names a manager we do not know and no branch leads nowhere', async () => {
  expect(await assign(db(), { owner: { managerId: 'stranger', branchId: null }, phoneHash: 'in-xihu' })).toBe('xihu-1')
  expect(await routeOf(db())).toBe('whitelist')
})
