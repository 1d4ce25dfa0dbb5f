import { expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { closeKeywordReply } from './close-keyword-reply'
import { tellChatMessages, type ToldMessage } from './tell-chat-messages'
import { told } from './testing/told'

const world = useDemoWorld()

const tell = (...messages: ToldMessage[]) => tellChatMessages(world().db, messages)
const open = () => world().db.query('select id, customer_id, manager_id, keyword, said_at from keyword_reply where closed_at is null')

test('who answers with the keyword waits to be invited by that manager', async () => {
  expect(await tell(told('m1', ' 進群 '), told('m2', '在吗'))).toBe(1)
  expect(await open()).toEqual([
    { id: 'm1', customer_id: 'cust-02', manager_id: 'lin-wanqing', keyword: '进群', said_at: new Date('2026-02-12T01:30:00Z') },
  ])
})

test('said again and told again, it is still one task', async () => {
  await tell(told('m1', '进群'), told('m2', '进群'))
  expect(await tell(told('m1', '进群'), told('m3', '进 群'))).toBe(0)
  expect(await open()).toHaveLength(1)
})

test('the same keyword to another manager is a task of his own', async () => {
  expect(await tell(told('m1', '进群'), told('m2', '进群', { memberUserId: 'ShenJiaHe' }))).toBe(2)
})

test.each([
  ['in a group', { chatId: 'wrKoiXihuNeighbours0000000000001', memberUserId: null }],
  ['in a group, to a member', { chatId: 'wrKoiXihuNeighbours0000000000001' }],
  ['of somebody we do not know', { externalUserId: 'wmNobody' }],
  ['to a member who is no manager', { memberUserId: 'SomebodyElse' }],
])('a keyword %s is nothing', async (_, change) => {
  expect(await tell(told('m1', '进群', change))).toBe(0)
  expect(await open()).toEqual([])
})

test('after the invitation the keyword opens a new task; what was said before it does not', async () => {
  await tell(told('m1', '进群'))
  await closeKeywordReply(world(), 'm1', 'lin-wanqing')
  expect(await tell(told('m1', '进群'), told('m2', '进群', { sentAt: '2026-02-12T09:59:00+08:00' }))).toBe(0)
  expect(await tell(told('m3', '进群', { sentAt: '2026-02-12T10:01:00+08:00' }))).toBe(1)
})

test('two services that tell the same at the same time make one task', async () => {
  const counts = await Promise.all([tell(told('m1', '进群')), tell(told('m1', '进群')), tell(told('m2', '进群'))])
  expect(counts.toSorted((a, b) => a - b)).toEqual([0, 0, 1])
})
