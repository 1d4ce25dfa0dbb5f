import { expect, test } from 'vitest'
import { HANGZHOU, assign, routeOf, useRoutingWorld } from './testing/routing-world'

const db = useRoutingWorld()

test('an entry that names no branch leads to the region', async () => {
  await assign(db(), { phoneHash: 'anywhere', region: HANGZHOU })
  expect(await routeOf(db())).toBe('region')
})

test("another campaign's list does not count", async () => {
  expect(await assign(db(), { campaignId: 'summer', phoneHash: 'in-xihu' })).toBe('desk')
})
