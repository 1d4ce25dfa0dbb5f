import { expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'
import { onGroupEvent } from './on-group-event'
import { at, CHEN, forgetChen, NEIGHBOURS } from './testing/events'

const world = useDemoWorld()
const app = useTestApp(world)

const wecom = () => app().outside.wecom

const members = async (): Promise<string[]> => {
  const rows = await world().db.query<{ name: string }>(
    'select c.name from group_member g join customer c on c.id = g.customer_id where g.group_id = $1 and g.is_member order by c.name', [NEIGHBOURS.id],
  )
  return rows.map(({ name }) => name)
}

const changes = () => world().db.query("select kind, happened_at from group_change where customer_id = $1 order by happened_at", [CHEN.id])

const move = (kind: 'join' | 'leave') => wecom().changeGroup({ groupId: NEIGHBOURS.id, customerId: CHEN.id, kind })

test('who joins is a member from the instant WeCom says, and who leaves is none', async () => {
  world().clock.moveTo(at('10:05:00'))
  await move('join')
  expect(await members()).toEqual(['王秀兰', '胡佳怡', '陈思源'])
  world().clock.moveTo(at('10:09:00'))
  await move('leave')
  expect(await members()).toEqual(['王秀兰', '胡佳怡'])
  expect(await changes()).toEqual([{ kind: 'join', happened_at: at('10:05:00') }, { kind: 'leave', happened_at: at('10:09:00') }])
})

test('who came by the mini-program before is known again by what the group tells of him: nobody else is asked (C23)', async () => {
  const person = world().demo.bank.customers.find(({ id }) => id === CHEN.id)!
  await world().db.query('truncate customer cascade')
  await world().db.query("insert into customer (id, openid, union_id, created_at) values ('by-miniprogram', 'wx-chen', $1, $2)", [person.unionId, world().clock.now()])
  wecom().setServerFaults([{ api: 'externalcontact/get', fault: 'error500', times: 99 }])
  await move('join')
  expect(await world().db.query('select id, name from customer where external_user_id = $1', [person.externalUserId])).toEqual([{ id: 'by-miniprogram', name: '陈思源' }])
})

test('told three times, a join is one', async () => {
  await wecom().setEvents({ times: 3, order: 'asHappened' })
  await move('join')
  expect(await changes()).toHaveLength(1)
})

test('who leaves and comes back within one second is a member', async () => {
  await move('join')
  await move('leave')
  await move('join')
  expect(await members()).toContain('陈思源')
})

test('an old event, told late, undoes nothing that has happened since', async () => {
  world().clock.moveTo(at('10:05:00'))
  await move('join')
  await onGroupEvent(app().deps, { chatId: NEIGHBOURS.chatId, isDismissed: false, happenedAt: at('09:00:00') })
  expect(await members()).toContain('陈思源')
})

test('whom we missed leaving is found out at the next event', async () => {
  world().clock.moveTo(at('10:05:00'))
  await move('join')
  await wecom().setEvents({ times: 1, order: 'held' })
  world().clock.moveTo(at('10:06:00'))
  await move('leave')
  await onGroupEvent(app().deps, { chatId: NEIGHBOURS.chatId, isDismissed: false, happenedAt: at('10:01:00') })
  expect(await members()).not.toContain('陈思源')
})

test('a member of the group whom we have not seen becomes a customer, with his name', async () => {
  await forgetChen(world())
  await move('join')
  expect(await members()).toContain('陈思源')
})

test('a group that is dismissed has no members', async () => {
  await wecom().dismissGroup(NEIGHBOURS.id)
  expect(await members()).toEqual([])
})

test('a group that is none of ours is left alone', async () => {
  await onGroupEvent(app().deps, { chatId: 'wrSomebodyElse', isDismissed: false, happenedAt: at('10:00:00') })
  await world().db.query("update customer_group set chat_id = null, published_at = null where id = $1", [NEIGHBOURS.id])
  await move('join')
  expect(await members()).not.toContain('陈思源')
})

test('a group that WeCom calls none of its customers’ groups keeps the members we know', async () => {
  await world().db.query("update customer_group set chat_id = 'wrNoGroup' where id = $1", [NEIGHBOURS.id])
  await onGroupEvent(app().deps, { chatId: 'wrNoGroup', isDismissed: false, happenedAt: at('10:00:00') })
  expect(await members()).toEqual(['王秀兰', '胡佳怡'])
})

test('a group that WeCom does not show us stays as it was', async () => {
  app().outside.wecom.setServerFaults([{ api: 'externalcontact/groupchat/get', fault: 'error500', times: 9 }])
  await expect(onGroupEvent(app().deps, { chatId: NEIGHBOURS.chatId, isDismissed: false, happenedAt: at('10:00:00') })).rejects.toMatchObject({ code: 'WECOM_UNAVAILABLE' })
  expect(await members()).toEqual(['王秀兰', '胡佳怡'])
})
