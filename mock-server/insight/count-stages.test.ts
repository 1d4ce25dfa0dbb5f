import { expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { countStages } from './count-stages'
import { renewStage } from './renew-stage'

const world = useDemoWorld()

const LIN = 'lin-wanqing'

const counts = async (managerId = LIN) => (await countStages(world().db, managerId)).map(({ stage, count }) => [stage, count])

/** Nobody is anybody's contact but who is said to be. */
const begin = () => world().db.query('truncate contact_change cascade')

const change = (customerId: string, kind: 'add' | 'delete', day: number, managerId = LIN) =>
  world().db.query('insert into contact_change (customer_id, manager_id, kind, happened_at) values ($1, $2, $3, $4)', [
    customerId, managerId, kind, new Date(`2026-02-0${day}T10:00:00+08:00`),
  ])

async function sign(customerId: string): Promise<void> {
  await world().db.query("insert into sign_in (customer_id, signed_on, signed_at) values ($1, '2026-02-12', $2)", [customerId, world().clock.now()])
  await renewStage(world(), customerId)
}

test('each of a manager’s contacts is counted once, in the stage he is in (D14)', async () => {
  await begin()
  for (const id of ['cust-01', 'cust-02', 'cust-03']) await change(id, 'add', 1)
  await change('cust-03', 'add', 2)
  await sign('cust-02')
  expect(await counts()).toEqual([['potential', 2], ['active', 1], ['trading', 0]])
})

test('of an add and a delete of one instant the delete decides', async () => {
  await begin()
  await change('cust-01', 'add', 1)
  await change('cust-01', 'delete', 1)
  expect(await counts()).toEqual([['potential', 0], ['active', 0], ['trading', 0]])
})

test('who has left him, and who is another manager’s only, is not his', async () => {
  await begin()
  await change('cust-01', 'add', 1)
  await change('cust-02', 'add', 1)
  await change('cust-02', 'delete', 2)
  await change('cust-03', 'add', 1, 'shen-jiahe')
  expect(await counts()).toEqual([['potential', 1], ['active', 0], ['trading', 0]])
  expect(await counts('shen-jiahe')).toEqual([['potential', 1], ['active', 0], ['trading', 0]])
})

test('who has nobody has three noughts', async () => {
  await begin()
  expect(await counts()).toEqual([['potential', 0], ['active', 0], ['trading', 0]])
})
