import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findOrCreateCustomer } from '../customer/find-or-create-customer'
import { useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'
import type { ContactEvent } from './event'
import { onContactEvent } from './on-contact-event'
import { CHEN, contactEvent, forgetChen, isAdded } from './testing/events'

const world = useDemoWorld()
const app = useTestApp(world)

const tell = (event: ContactEvent) => onContactEvent(app().deps, event)

const history = () =>
  world().db.query('select manager_id, kind from contact_change a join customer c on c.id = a.customer_id where c.external_user_id = $1', [CHEN.externalUserId])

const customers = () => world().db.query('select name, openid from customer where external_user_id = $1', [CHEN.externalUserId])

test('an add is recorded at the time it happened, once, however often it is told', async () => {
  await tell(contactEvent('add', '09:30:00'))
  await tell(contactEvent('add', '09:30:00'))
  const added = await world().db.query('select manager_id, kind, happened_at from contact_change where customer_id = $1', [CHEN.id])
  expect(added).toEqual([{ manager_id: 'lin-wanqing', kind: 'add', happened_at: new Date('2026-02-12T01:30:00Z') }])
})

test('somebody we have not seen becomes a customer, with the name and the openid that WeCom tells', async () => {
  await forgetChen(world())
  app().outside.wecom.addContact(CHEN.id, 'lin-wanqing')
  await tell(contactEvent('add', '09:30:00'))
  expect(await customers()).toEqual([{ name: '陈思源', openid: 'oKoiisGkwAGgsORYol4LYUkQV4F5' }])
  expect(await isAdded(world())).toBe(true)
})

test('a customer who opened the lottery first keeps his place, and gets his name', async () => {
  await forgetChen(world())
  app().outside.wecom.addContact(CHEN.id, 'lin-wanqing')
  const identity = { openid: 'oKoiisGkwAGgsORYol4LYUkQV4F5', externalUserId: null }
  const id = await findOrCreateCustomer(world(), identity, world().clock.now())
  await tell(contactEvent('add', '09:30:00'))
  expect(await world().db.query('select id, name from customer where external_user_id = $1', [CHEN.externalUserId])).toEqual([{ id, name: '陈思源' }])
})

test('a name the bank knows is not overwritten', async () => {
  await world().db.query("update customer set name = '陈先生' where id = $1", [CHEN.id])
  await tell(contactEvent('add', '09:30:00'))
  expect(await customers()).toMatchObject([{ name: '陈先生' }])
})

test('that WeCom does not say the name keeps the add from nothing', async () => {
  await forgetChen(world())
  app().outside.wecom.setServerFaults([{ api: 'externalcontact/get', fault: 'noPermission', times: 1 }])
  await tell(contactEvent('add', '09:30:00'))
  expect(await customers()).toMatchObject([{ name: null }])
  expect(await isAdded(world())).toBe(true)
})

test('by the code of a channel he came by that channel; by a code of nobody’s, or none, by no channel (D23)', async () => {
  await world().db.query("insert into contact_way (manager_id, state, channel_code) values ('lin-wanqing', 'the-stand', 'xihu-wuye')")
  for (const [index, state] of [null, 'nobody’s', 'the-stand', 'the-stand'].entries()) await tell(contactEvent('add', `09:3${index}:00`, { state }))
  const arrivals = await world().db.query('select channel_code, first_at, last_at from arrival where customer_id = $1', [CHEN.id])
  expect(arrivals).toEqual([{ channel_code: 'xihu-wuye', first_at: new Date('2026-02-12T01:32:00Z'), last_at: new Date('2026-02-12T01:32:00Z') }])
})

test('a member who is none of our managers is nothing to us', async () => {
  await tell(contactEvent('add', '09:30:00', { userId: 'SomebodyElse' }))
  expect(await history()).toEqual([])
})

test('a customer whom even WeCom does not know is left alone', async () => {
  await tell(contactEvent('add', '09:30:00', { externalUserId: 'wmNobody' }))
  expect(await world().db.query("select 1 from customer where external_user_id = 'wmNobody'")).toEqual([])
})

test('a delete that comes before its add, of somebody unknown, still ends the contact', async () => {
  await forgetChen(world())
  await tell({ ...contactEvent('delete', '09:40:00'), endedBy: 'customer' })
  expect(await history()).toEqual([])
  await tell(contactEvent('add', '09:30:00'))
  expect(await isAdded(world())).toBe(false)
  expect(await world().db.query("select ended_by from contact_change where kind = 'delete'")).toEqual([{ ended_by: 'customer' }])
  expect(await world().db.query('select 1 from contact_end_ahead')).toEqual([])
})

test('however events are repeated and shuffled, it comes to the same', { timeout: 60_000 }, async () => {
  const lived = [contactEvent('add', '09:00:00'), contactEvent('delete', '09:10:00'), contactEvent('add', '09:20:00'), contactEvent('delete', '09:30:00')]
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...lived, ...lived], { minLength: 8 }), fc.boolean(), fc.boolean(), async (told, isUnknown, isAtOnce) => {
      await world().db.query('truncate contact_change, contact_standing, contact_end_ahead')
      if (isUnknown) await forgetChen(world())
      if (isAtOnce) await Promise.all(told.map(tell))
      else for (const event of told) await tell(event)
      expect(await isAdded(world())).toBe(false)
      expect(await history()).toHaveLength(4)
    }),
    { numRuns: 20 },
  )
})
