import { beforeEach, expect, test } from 'vitest'
import { useDemoWorld } from '../testing/demo-world'
import { closeKeywordReply } from './close-keyword-reply'
import { tellChatMessages } from './tell-chat-messages'
import { told } from './testing/told'

const world = useDemoWorld()
beforeEach(() => tellChatMessages(world().db, [told('m1', '进群')]))

const closedAt = async () => (await world().db.query<{ closed_at: Date | null }>('select closed_at from keyword_reply'))[0]!.closed_at

test('an invited customer is off the list, and stays off it', async () => {
  await closeKeywordReply(world(), 'm1', 'lin-wanqing')
  const first = await closedAt()
  expect(first).toEqual(world().clock.now())
  world().clock.moveTo(new Date('2026-02-12T11:00:00+08:00'))
  await closeKeywordReply(world(), 'm1', 'lin-wanqing')
  expect(await closedAt()).toEqual(first)
})

test('a colleague of the branch may have invited him', async () => {
  await closeKeywordReply(world(), 'm1', 'qian-yifan')
  expect(await closedAt()).not.toBeNull()
})

test('another branch has nothing to close', async () => {
  await expect(closeKeywordReply(world(), 'm1', 'lou-siyuan')).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
  expect(await closedAt()).toBeNull()
})

test('a reply that nobody sent is not found', async () => {
  await expect(closeKeywordReply(world(), 'm9', 'lin-wanqing')).rejects.toMatchObject({ code: 'CUSTOMER_NOT_FOUND' })
})
