import { beforeEach, expect, test } from 'vitest'
import { MORNING_S, useWecom } from '../testing/use-wecom'

const wecom = useWecom()

beforeEach(() => {
  wecom().handle.addContact('cai', 'lin')
  wecom().handle.addContact('cai', 'shen')
})

const TEXT = { text: { content: '周末来抽奖' } }
const add = (body: object) => wecom().post('externalcontact/add_msg_template', { ...TEXT, ...body })
const tasks = async (msgid: unknown) => (await wecom().post('externalcontact/get_groupmsg_task', { msgid })).task_list
const results = async (msgid: unknown, userid = 'LIN') => (await wecom().post('externalcontact/get_groupmsg_send_result', { msgid, userid })).send_list
const said = (id: string) => wecom().handle.showConversation(id).messages.filter(({ sender }) => sender !== null).map(({ content }) => content)

test('a mass message is sent once the member has confirmed it', async () => {
  const { msgid, fail_list } = await add({ sender: 'LIN', external_userid: ['wm-anna', 'wm-cai', 'wm-bo'] })
  expect([fail_list, await tasks(msgid)]).toEqual([['wm-bo'], [{ userid: 'LIN', status: 0 }]])
  expect([await results(msgid), said('single:lin:cai')]).toMatchObject([[{ external_userid: 'wm-anna', status: 0 }, { external_userid: 'wm-cai', status: 0 }], []])
  wecom().handle.confirmMassTask('lin', String(msgid))
  expect(await tasks(msgid)).toEqual([{ userid: 'LIN', status: 2, send_time: MORNING_S }])
  expect(await results(msgid)).toEqual([
    { external_userid: 'wm-anna', userid: 'LIN', status: 1, send_time: MORNING_S },
    { external_userid: 'wm-cai', userid: 'LIN', status: 1, send_time: MORNING_S },
  ])
  expect(said('single:lin:cai')).toEqual([{ kind: 'text', text: '周末来抽奖' }])
})

test('a task is confirmed once, by the member it is for', async () => {
  const msgid = String((await add({ sender: 'LIN' })).msgid)
  const refused = expect.objectContaining({ code: 'CALL_NOT_FOUND' })
  expect(() => wecom().handle.confirmMassTask('shen', msgid)).toThrow(refused)
  wecom().handle.confirmMassTask('lin', msgid)
  expect(() => wecom().handle.confirmMassTask('lin', msgid)).toThrow(refused)
})

test('who is no friend any more when it is sent gets nothing', async () => {
  const { msgid } = await add({ sender: 'LIN', external_userid: ['wm-cai'] })
  await wecom().handle.deleteContact({ customerId: 'cai', managerId: 'lin', by: 'customer' })
  wecom().handle.confirmMassTask('lin', String(msgid))
  expect([await results(msgid), said('single:lin:cai')]).toEqual([[{ external_userid: 'wm-cai', userid: 'LIN', status: 2 }], []])
})

test('a customer takes as many in a month as it has days: 28 in February, and again in March', async () => {
  const statuses: unknown[] = []
  const sendOne = async () => {
    const { msgid } = await add({ sender: 'LIN', external_userid: ['wm-cai'] })
    wecom().handle.confirmMassTask('lin', String(msgid))
    statuses.push(((await results(msgid)) as { status: number }[])[0]!.status)
  }
  for (let day = 0; day < 29; day += 1) await sendOne()
  expect(statuses).toEqual([...Array.from({ length: 28 }, () => 1), 3])
  wecom().clock.moveTo(new Date('2026-03-01T00:00:00+08:00'))
  await sendOne()
  expect(statuses.at(-1)).toBe(1)
})

test('without a sender each customer hears from the one who has known him longest', async () => {
  const { msgid } = await add({ external_userid: ['wm-anna', 'wm-cai'] })
  expect(await tasks(msgid)).toEqual([{ userid: 'LIN', status: 0 }])
})

test('to groups it goes through their owner', async () => {
  const { msgid } = await add({ chat_type: 'group', sender: 'SHEN' })
  wecom().handle.confirmMassTask('shen', String(msgid))
  expect(await results(msgid, 'SHEN')).toEqual([{ chat_id: 'wr-neighbours', userid: 'SHEN', status: 1, send_time: MORNING_S }])
  expect(said('group:neighbours')).toEqual([{ kind: 'text', text: '周末来抽奖' }])
})

test.each([
  ['nobody in it', {}, 40058],
  ['nobody to send to', { external_userid: ['wm-bo'] }, 41048],
  ['a sender who owns no group', { chat_type: 'group', sender: 'LIN' }, 41048],
  ['groups and no sender', { chat_type: 'group' }, 41009],
  ['an unknown sender', { sender: 'NOBODY' }, 40003],
  ['no message', { sender: 'LIN', text: {} }, 40063],
])('a mass message with %s is refused', async (_what, body, errcode) => {
  expect(await add(body)).toMatchObject({ errcode })
})

test('results are asked for by the id of a message', async () => {
  const ask = (body: object) => wecom().post('externalcontact/get_groupmsg_task', body)
  expect([(await ask({})).errcode, (await ask({ msgid: 'x' })).errcode]).toEqual([41046, 41047])
})
