import { expect, test, vi } from 'vitest'
import type { MaterialView } from '#shared/material/contract'
import type { CalendarDay } from '#shared/time/calendar-day'
import { besideWecom } from '../chat/testing/beside-wecom'
import { chatBank, zhouRuonan, type ChatBank } from '../chat/testing/chat-bank'
import { openChat } from '../chat/testing/open-chat'

const native = besideWecom()

const link = (title: string) => ({ kind: 'link' as const, title, description: '', url: 'https://koi.example/materials/a?m=chen-min', imageUrl: null })

const material = (change: Partial<MaterialView> = {}): MaterialView => ({
  id: 'loan', kind: 'comparison', title: '房贷两种还款方式', summary: '每月还多少', expiresOn: null, isExpired: false, message: link('房贷两种还款方式'), copy: null, ...change,
})

const materials = [
  material(),
  material({ id: 'salon', kind: 'poster', title: '沙龙邀请函', summary: '茶点和答疑', expiresOn: '2026-02-28' as CalendarDay, message: link('沙龙邀请函') }),
  material({ id: 'scam', kind: 'moments', title: '防骗提醒', message: null, copy: '报验证码的“客服”，一律挂断。' }),
  material({ id: 'old', kind: 'poster', title: '开门红礼遇', isExpired: true, expiresOn: '2026-01-31' as CalendarDay, message: null }),
]

const openMaterials = (change: Partial<ChatBank> = {}) => openChat(chatBank({ materials, ...change }), '', 'materials')
type Chat = Awaited<ReturnType<typeof openChat>>
const titles = ({ screen }: Chat) => screen.findAll('[aria-label="素材"] h3').map((it) => it.text())
const card = ({ screen }: Chat, title: string) => screen.findAll('[aria-label="素材"] li').find((it) => it.text().includes(title))!

test('to who wants nothing of the kind nothing is sent from here either (K12)', async () => {
  const chat = await openMaterials({ customers: { 'wm-zhou': zhouRuonan({ messagesStoppedAt: '2026-02-16T09:00:00+08:00', campaigns: [] }) } })
  const button = card(chat, '房贷两种还款方式').get('button')
  expect([button.text(), button.attributes('disabled')]).toEqual(['已退订', ''])
})

test('a word or a kind finds what there is (S14)', async () => {
  const chat = await openMaterials()
  expect(titles(chat)).toEqual(['房贷两种还款方式', '沙龙邀请函', '防骗提醒', '开门红礼遇'])
  await chat.type('搜索素材', '答疑')
  expect(titles(chat)).toEqual(['沙龙邀请函'])
  await chat.type('搜索素材', '')
  await chat.press('海报')
  expect(titles(chat)).toEqual(['沙龙邀请函', '开门红礼遇'])
  await chat.type('搜索素材', '没有这个词')
  expect(chat.screen.text()).toContain('没有找到素材')
})

test('a material goes into the chat, and counts among what he is sent (S20)', async () => {
  const chat = await openMaterials()
  await chat.press('发送房贷两种还款方式')
  await vi.waitFor(() => expect(card(chat, '房贷').text()).toContain('已发送'))
  expect(chat.chat.reaches).toEqual([{ key: expect.any(String), outcome: 'sent' }])
})

test('who cancels has sent nothing, and the place is given back', async () => {
  Object.assign(native().answers, { sendChatMessage: 'cancel' })
  const chat = await openMaterials()
  await chat.press('发送沙龙邀请函')
  await vi.waitFor(() => expect(card(chat, '沙龙').text()).toContain('没有发送：您取消了发送'))
  expect(chat.chat.reaches).toMatchObject([{ outcome: 'cancelled' }])
})

test('what has expired says so and cannot be sent', async () => {
  const chat = await openMaterials()
  expect(card(chat, '开门红').text()).toContain('已过期，不能发送')
  expect(card(chat, '开门红').find('button').exists()).toBe(false)
})

test('words for the moments are copied, without the SDK (S13)', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  const chat = await openMaterials()
  await chat.press('复制文案：防骗提醒')
  expect(writeText).toHaveBeenCalledWith('报验证码的“客服”，一律挂断。')
  expect(card(chat, '防骗').text()).toContain('已复制')
  writeText.mockRestore()
})

test('a list that does not come says why, and can be asked for again', async () => {
  const chat = await openMaterials({ refuse: { listMaterials: 'WECOM_UNAVAILABLE' } })
  expect(chat.screen.text()).toContain('素材没有加载出来')
  chat.chat.refuse = {}
  await chat.press('重试')
  expect(titles(chat)).toHaveLength(4)
})
