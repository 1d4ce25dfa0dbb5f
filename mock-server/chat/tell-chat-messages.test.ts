import { expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { resumeMessages } from '../privacy/stop-messages'
import { closeKeywordReply } from './close-keyword-reply'
import { tellChatMessages, type ToldMessage } from './tell-chat-messages'
import { told, ZHOU } from './testing/told'

const world = useDemoWorld()

const tellAll = (...messages: ToldMessage[]) => tellChatMessages(world().db, messages)
const tell = async (...messages: ToldMessage[]) => (await tellAll(...messages)).keywordReplies
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

const stoppedAt = async () => {
  const [row] = await world().db.query<{ at: Date | null }>('select messages_stopped_at as at from customer where id = $1', [ZHOU.id])
  return row!.at?.toISOString() ?? null
}

test('who answers with 退订 is sent no more about campaigns since then, and nobody has a task by it (K12)', async () => {
  expect(await tellAll(told('m1', '退订'), told('m2', 'TD', { sentAt: '2026-02-12T09:31:00+08:00' }))).toEqual({ keywordReplies: 0, stops: 1 })
  expect(await stoppedAt()).toBe('2026-02-12T01:30:00.000Z')
  expect(await open()).toEqual([])
})

test('a 退订 that is told again does not undo what he chose since; one that he says anew counts', async () => {
  await tellAll(told('m1', '退订'))
  await resumeMessages(world(), ZHOU.id)
  expect(await tellAll(told('m1', '退订'))).toEqual({ keywordReplies: 0, stops: 0 })
  expect(await stoppedAt()).toBeNull()
  expect(await tellAll(told('m2', '退订', { sentAt: '2026-02-12T09:40:00+08:00' }))).toMatchObject({ stops: 1 })
})

test('a 退订 answers no keyword that was said before it', async () => {
  await tellAll(told('m2', '退订', { sentAt: '2026-02-12T09:40:00+08:00' }))
  expect(await tell(told('m1', '进群'))).toBe(1)
})

test.each([
  ['in a group', { chatId: 'wrKoiXihuNeighbours0000000000001', memberUserId: null }],
  ['to a member who is no manager', { memberUserId: 'SomebodyElse' }],
])('a 退订 %s stops nothing', async (_, change) => {
  expect(await tellAll(told('m1', '退订', change))).toMatchObject({ stops: 0 })
  expect(await stoppedAt()).toBeNull()
})
