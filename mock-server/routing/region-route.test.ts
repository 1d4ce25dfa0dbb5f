import { expect, test } from 'vitest'
import { regionRoute } from './region-route'
import { assign, countByManager, HANGZHOU, UNKNOWN, useRoutingWorld } from './testing/routing-world'

const db = useRoutingWorld()

test('all branches of the city share its customers, the head office in the same city takes none', async () => {
  await Promise.all(Array.from({ length: 12 }, (_, index) => assign(db(), { customerId: `c${index + 1}`, region: HANGZHOU })))
  expect(await countByManager(db())).toEqual({
    'binjiang-1': 2, 'binjiang-2': 2, 'binjiang-3': 2, 'xihu-1': 2, 'xihu-2': 2, 'xihu-3': 2,
  })
})

test('a city without a branch leads nowhere', async () => {
  expect(await regionRoute.findTarget(db(), { ...UNKNOWN, region: { province: '浙江', city: '温州' } })).toBeNull()
})
