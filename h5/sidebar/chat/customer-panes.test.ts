import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import { besideWecom } from './testing/beside-wecom'
import { chatBank, newcomerGift, zhouRuonan } from './testing/chat-bank'
import { openChat } from './testing/open-chat'

besideWecom()

type Chat = Awaited<ReturnType<typeof openChat>>

const tabs = ({ screen }: Chat) => screen.findAll('[role="tab"]').map((it) => it.text())
const open = ({ screen }: Chat) => screen.get('[role="tab"][aria-selected="true"]').text()
const standings = ({ screen }: Chat) => screen.findAll('[aria-label="活动进度"] li').map((it) => it.text())

test('a customer’s chat opens with who he is, and where he stands in each campaign', async () => {
  const chat = await openChat(chatBank(), '', 'customer')
  expect(tabs(chat)).toEqual(['客户', '话术', '活动', '素材', '到店', '记录'])
  expect(open(chat)).toBe('客户')
  expect(standings(chat)).toEqual(['新客见面礼打开过活动，还没有参与'])
})

test('beside who he is stands by which channel he came first, and last (D23)', async () => {
  const arrivals = { channels: 2, first: { channel: '西湖社区驿站', at: '2026-02-10T01:00:00.000Z' }, last: { channel: '滨江支行大堂', at: '2026-02-14T01:00:00.000Z' } }
  const { screen } = await openChat(chatBank({ arrivals }), '', 'customer')
  expect(screen.text()).toContain('来源：首次 西湖社区驿站（2月10日），最近 滨江支行大堂（2月14日），共 2 个渠道')
})

test('beside who he is stands how much he can still be sent about campaigns (S20)', async () => {
  const { screen } = await openChat(chatBank(), '', 'customer')
  expect(screen.get('[aria-label="活动消息"]').text()).toBe('本周还可发 2 条活动消息')
})

test('what stands in his way is said, what he has drawn too, and what is over is left out', async () => {
  const campaigns = [
    newcomerGift({ id: 'a', name: '好友礼', refusal: 'NOT_FIRST_ADD' }),
    newcomerGift({ id: 'b', step: 'drawn', refusal: 'ALREADY_DRAWN', drawnAmount: toFen(388) }),
    newcomerGift({ id: 'c', phase: 'ended', messages: [] }),
  ]
  const chat = await openChat(chatBank({ customers: { 'wm-zhou': zhouRuonan({ campaigns }) } }), '', 'customer')
  expect(standings(chat)).toEqual(['好友礼客户不是首次添加', '新客见面礼已抽中 3.88 元'])
})

test('a tap on a campaign leads to what there is to send, and the next chat begins there too', async () => {
  const chat = await openChat(chatBank(), '', 'customer')
  await chat.screen.get('[aria-label="活动进度"] button').trigger('click')
  await chat.settle()
  expect(open(chat)).toBe('活动')
  expect(chat.screen.find('article[aria-label="新客见面礼"]').exists()).toBe(true)
  expect(window.localStorage.getItem('koi-chat-pane')).toBe('campaigns')
})

test('the arrow keys move among the tabs, and one tab stop is enough for all of them', async () => {
  const chat = await openChat(chatBank(), '', 'customer')
  const press = (key: string) => chat.screen.get('[role="tablist"]').trigger('keydown', { key })
  await press('ArrowRight')
  expect(open(chat)).toBe(tabs(chat)[1])
  expect(document.activeElement?.textContent?.trim()).toBe(tabs(chat)[1])
  await press('ArrowLeft')
  await press('ArrowLeft')
  expect(open(chat)).toBe(tabs(chat).at(-1))
  expect(chat.screen.findAll('[role="tab"][tabindex="0"]')).toHaveLength(1)
})

test('who may only look has nothing to send in (S16)', async () => {
  const chat = await openChat(chatBank({ customers: { 'wm-zhou': zhouRuonan({ access: 'readOnly', campaigns: [] }) } }), '', 'campaigns')
  expect(tabs(chat)).not.toContain('活动')
  expect(chat.screen.text()).toContain('只能查看')
})
