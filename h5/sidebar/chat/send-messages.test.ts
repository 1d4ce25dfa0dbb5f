import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { NativeAnswer, NativeClient } from '../../wecom/testing/native-bridge'
import { chatBank, newcomerGift, zhouRuonan } from './testing/chat-bank'
import { inWecom, openChat } from './testing/open-chat'

enableAutoUnmount(afterEach)

let native: NativeClient

beforeEach(() => window.sessionStorage.clear())
afterEach(() => {
  native.remove()
  vi.useRealTimers()
})

const sent = () => native.calls.filter(({ name }) => name === 'sendChatMessage').map(({ params }) => params['msgtype'])

/** What the person at the desk says to each message in turn. */
const answerEach = (...answers: NativeAnswer[]) => (native.answers['sendChatMessage'] = () => answers.shift() ?? 'never')

const report = ({ screen }: Awaited<ReturnType<typeof openChat>>) => screen.get('.delivery').text()

/** A question that the test answers. */
function question() {
  let answer = (_said: string) => undefined as void
  return { asked: new Promise<string>((resolve) => (answer = resolve)), answer: (said: string) => answer(said) }
}

beforeEach(() => (native = inWecom()))

test.each([
  ['发送文字', 'text'],
  ['发送链接', 'news'],
  ['发送小程序', 'miniprogram'],
])('%s sends that one alone', async (name, type) => {
  const chat = await openChat()
  await chat.press(name)
  expect(sent()).toEqual([type])
  expect(report(chat)).toBe('已发送')
})

test('all three go out in their order with one tap, and each is ticked off', async () => {
  const chat = await openChat()
  await chat.press('依次发送 3 条')
  expect(sent()).toEqual(['text', 'news', 'miniprogram'])
  expect(report(chat)).toBe('3 条都已发送')
  expect(chat.screen.findAll('.message-line .sent')).toHaveLength(3)
})

test('while WeCom asks, the area says which one it is about and starts nothing else', async () => {
  const first = question()
  const second = question()
  answerEach(first.asked, second.asked)
  const chat = await openChat()
  await chat.press('依次发送 3 条')
  expect(report(chat)).toBe('请在弹出的窗口里点“发送”（1/3）')
  expect(chat.screen.get('[aria-current="step"]').text()).toContain('文字')
  first.answer('ok')
  await chat.settle()
  expect(report(chat)).toBe('请在弹出的窗口里点“发送”（2/3）')
  expect(chat.screen.get('[aria-current="step"]').text()).toContain('链接')
  expect(chat.screen.findAll('main button').every((it) => 'disabled' in it.attributes())).toBe(true)
})

test('who cancels the second is told that the rest was not sent, and can go on', async () => {
  answerEach('ok', 'cancel', 'ok', 'ok')
  const chat = await openChat()
  await chat.press('依次发送 3 条')
  expect(report(chat)).toBe('第 1 条已发送。第 2 条已取消，后面 1 条也没有发送。')
  expect(sent()).toEqual(['text', 'news'])
  await chat.press('继续发送剩下的 2 条')
  expect(sent()).toEqual(['text', 'news', 'news', 'miniprogram'])
  expect(report(chat)).toBe('2 条都已发送')
  expect(chat.screen.text()).not.toContain('继续发送')
})

test('who cancels the first of three begins again rather than going on', async () => {
  answerEach('cancel')
  const chat = await openChat()
  await chat.press('依次发送 3 条')
  expect(report(chat)).toBe('第 1 条已取消，后面 2 条也没有发送。')
  expect(chat.screen.text()).not.toContain('继续发送')
})

test('one cancelled by itself needs no way on but its own button', async () => {
  answerEach('cancel')
  const chat = await openChat()
  await chat.press('发送链接')
  expect(report(chat)).toBe('第 2 条已取消。')
  expect(chat.screen.text()).not.toContain('继续发送')
})

test.each<[string, NativeAnswer, string]>([
  ['not allowed', 'fail_nopermission', '还没有开通权限'],
  ['refused for its picture', 'fail invalid imgUrl', '这条消息发不出去'],
])('what is %s says why', async (_what, answer, title) => {
  answerEach(answer)
  const chat = await openChat()
  await chat.press('发送小程序')
  expect(report(chat)).toContain('第 3 条没有发出去')
  expect(report(chat)).toContain(title)
})

test('who has stopped messages a moment ago is not sent another one (K12)', async () => {
  const chat = await openChat()
  chat.chat.customers['wm-zhou'] = zhouRuonan({ messagesStoppedAt: '2026-02-17T10:00:00+08:00', campaigns: [newcomerGift({ messages: [] })] })
  await chat.press('发送链接')
  expect(sent()).toEqual([])
  expect(chat.screen.get('[role="note"]').text()).toContain('已退订')
})

test('two quick taps send once', async () => {
  answerEach('never')
  const { screen, settle } = await openChat()
  const { element } = screen.get('[aria-label="发送文字"]')
  element.dispatchEvent(new Event('click'))
  element.dispatchEvent(new Event('click'))
  await settle()
  expect(sent()).toEqual(['text'])
})

test('a message can be sent again', async () => {
  const { press, screen } = await openChat()
  await press('发送文字')
  await press('再发文字')
  expect(sent()).toEqual(['text', 'text'])
  expect(screen.findAll('.message-line .sent')).toHaveLength(1)
})

test('where no window appears, the sidebar can be opened anew', async () => {
  vi.useFakeTimers()
  answerEach('never')
  const opening = openChat()
  await vi.advanceTimersByTimeAsync(200)
  const { press, screen, visit } = await opening
  await press('发送文字')
  await vi.advanceTimersByTimeAsync(14_000)
  expect(screen.text()).not.toContain('没有看到窗口')
  await vi.advanceTimersByTimeAsync(2000)
  await press('重新打开侧边栏')
  expect(visit.reloads).toBe(1)
})

test('a campaign that is over has nothing to send', async () => {
  const { screen } = await openChat(chatBank({ customers: { 'wm-zhou': zhouRuonan({ campaigns: [newcomerGift({ phase: 'ended', messages: [] })] }) } }))
  expect(screen.get('article').text()).toContain('活动已结束，没有可以发送的内容')
  expect(screen.findAll('article button')).toEqual([])
})
