import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import { beginInsights } from '../insight/begin-insights'
import { keepHolding } from '../insight/keep-holding'
import { addContact } from '../scenario/ready-customer'
import { useDemoWorld } from '../testing/demo-world'
import { listHolders } from './list-holders'

const world = useDemoWorld()

const GROUP = 'xihu-neighbours'
const LIN = 'lin-wanqing'

/** A contact of hers with these cards. */
async function meet(customerId: string, cards: ('ownDebit' | 'ownCredit')[]): Promise<void> {
  await addContact(world(), customerId, LIN)
  await beginInsights(world().db, [customerId])
  await keepHolding(world().db, customerId, { cards, aum: toFen(0) }, world().clock.now())
}

const forProduct = (product: string | null) => world().db.query('update customer_group set product = $2 where id = $1', [GROUP, product])
const names = async () => (await listHolders(world(), GROUP, LIN)).map(({ name }) => name)

test('a group for a product’s holders is for exactly those of a manager’s contacts who hold it (G4)', async () => {
  await forProduct('ownCredit')
  await meet('cust-02', ['ownDebit', 'ownCredit'])
  await meet('cust-03', ['ownDebit'])
  expect(await names()).toEqual(['周若楠'])
})

test('who is in it already, or wants no messages, is not asked again (K12)', async () => {
  await forProduct('ownCredit')
  await meet('cust-02', ['ownCredit'])
  await world().db.query("update customer set messages_stopped_at = $1 where id = 'cust-02'", [world().clock.now()])
  expect(await names()).toEqual([])
  await world().db.query("update customer set messages_stopped_at = null where id = 'cust-02'")
  expect(await names()).toEqual(['周若楠'])
  await world().db.query("insert into group_member (customer_id, group_id, is_member, changed_at) values ('cust-02', $1, true, $2)", [GROUP, world().clock.now()])
  expect(await names()).toEqual([])
})

test('who is in a sibling of it is not asked again (G4)', async () => {
  await forProduct('ownCredit')
  await meet('cust-02', ['ownCredit'])
  const { db, clock } = world()
  await db.query("update customer_group set series_id = $1, series_number = 2 where id = 'binjiang-park'", [GROUP])
  await db.query("insert into group_member (customer_id, group_id, is_member, changed_at) values ('cust-02', 'binjiang-park', true, $1)", [clock.now()])
  expect(await names()).toEqual([])
})

test('a group for no product has nobody to be invited for one', async () => {
  await meet('cust-02', ['ownCredit'])
  await forProduct(null)
  expect(await names()).toEqual([])
})
