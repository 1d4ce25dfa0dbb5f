import { expect, test, vi } from 'vitest'
import type { HeldEvent } from '#shared/branch-event/contract'
import { besideWecom } from '../chat/testing/beside-wecom'
import { chatBank, reachStanding, type ChatBank } from '../chat/testing/chat-bank'
import { openChat } from '../chat/testing/open-chat'

const native = besideWecom()

const message = { kind: 'link' as const, title: '春日沙龙', description: '2月28日 14:00，一楼大厅', url: 'https://koi.example/events/salon?m=chen-min', imageUrl: null }
const salon: HeldEvent = {
  id: 'salon', name: '春日沙龙', place: '一楼大厅', quota: 20, gift: '一盆兰花', audience: 'everyone', startsAt: '2026-02-28T14:00:00+08:00',
  isStarted: false, cancelled: null, joined: 20, waiting: 2, came: 0, message,
}

const openPane = (change: Partial<ChatBank> = {}) => openChat(chatBank({ events: [salon, { ...salon, id: 'old', name: '已开始的', isStarted: true, message: null }], ...change }), '', 'events')
const cards = ({ screen }: Awaited<ReturnType<typeof openPane>>) => screen.findAll('[aria-label="网点活动"] li')

test('what is to come can be sent; what has begun is not there; a full one says that he will wait (S22)', async () => {
  const chat = await openPane()
  expect(cards(chat).map((it) => it.get('h3').text())).toEqual(['春日沙龙'])
  expect(cards(chat)[0]!.text()).toContain('已经报满，再报名的客户进入候补')
})

test('an invitation goes into the chat, and counts among what he is sent (S20)', async () => {
  const chat = await openPane()
  await chat.press('发送邀请：春日沙龙')
  await vi.waitFor(() => expect(cards(chat)[0]!.text()).toContain('已发送'))
  expect(native().calls.at(-1)!.params).toMatchObject({ msgtype: 'news', news: { link: message.url, title: '春日沙龙' } })
  expect(chat.chat.reaches).toEqual([{ key: expect.any(String), outcome: 'sent' }])
})

test('that he was invited is still said after another part of the chat was looked at', async () => {
  const chat = await openPane()
  await chat.press('发送邀请：春日沙龙')
  await vi.waitFor(() => expect(cards(chat)[0]!.text()).toContain('已发送'))
  await chat.press('活动')
  await chat.press('到店')
  await vi.waitFor(() => expect(cards(chat)[0]!.text()).toContain('已发送'))
})

test('who was sent enough is not sent this, and it is said why', async () => {
  const chat = await openPane({ reach: reachStanding({ reason: 'cap', marketingLeft: 0 } as never) })
  await chat.press('发送邀请：春日沙龙')
  await vi.waitFor(() => expect(cards(chat)[0]!.find('[role="alert"]').exists()).toBe(true))
  expect(native().called()).not.toContain('sendChatMessage')
})

test('who cancels has sent nothing', async () => {
  Object.assign(native().answers, { sendChatMessage: 'cancel' })
  const chat = await openPane()
  await chat.press('发送邀请：春日沙龙')
  await vi.waitFor(() => expect(cards(chat)[0]!.text()).toContain('没有发送：您取消了发送'))
})

test('a branch without events to come says where they are made', async () => {
  expect((await openPane({ events: [] })).screen.text()).toContain('没有可以邀请的活动')
})
