import { enableAutoUnmount } from '@vue/test-utils'
import type { ReachStanding } from '#shared/reach/contract'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { NativeAnswer, NativeClient } from '../../wecom/testing/native-bridge'
import { chatBank, newcomerGift, reachStanding, zhouRuonan } from './testing/chat-bank'
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
  expect(chat.screen.findAll('article button').every((it) => 'disabled' in it.attributes())).toBe(true)
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
  chat.chat.reach = reachStanding({ reason: 'optedOut', marketingLeft: 0 })
  chat.chat.customers['wm-zhou'] = zhouRuonan({ messagesStoppedAt: '2026-02-17T10:00:00+08:00', campaigns: [newcomerGift({ messages: [] })] })
  await chat.press('发送链接')
  expect(sent()).toEqual([])
  expect(chat.screen.get('[role="note"]').text()).toContain('已退订')
})

test.each([
  ['has had enough', { reason: 'capReached', marketingLeft: 0, nextAllowedAt: '2026-02-23T00:00:00Z', nextAllowedOn: '2026-02-23' }, '没有发送：这位客户最近收到的活动消息已经够多了，2月23日起可以再发。'],
  ['sleeps', { reason: 'quietHours', nextAllowedAt: '2026-02-18T00:00:00Z', nextAllowedOn: '2026-02-18' }, '没有发送：现在是客户休息的时间，2月18日 08:00 起可以发。'],
] as const)('to who %s nothing is sent, and the manager reads from when on it can be (S20)', async (_, standing, words) => {
  const chat = await openChat(chatBank({ reach: reachStanding(standing as Partial<ReachStanding>) }))
  await chat.press('依次发送 3 条')
  expect(sent()).toEqual([])
  expect(chat.screen.get('[role="alert"]').text()).toBe(words)
})

test('where the bank cannot be asked nothing is sent', async () => {
  const chat = await openChat(chatBank({ refuse: { reserveReach: 'INTERNAL_ERROR' } }))
  await chat.press('依次发送 3 条')
  expect(sent()).toEqual([])
  expect(chat.screen.get('[role="alert"]').text()).toBe('没有发送：系统开小差了，请稍后再试')
})

const outcomes = ({ chat }: Awaited<ReturnType<typeof openChat>>) => chat.reaches.map(({ outcome }) => outcome)

test('what goes out together is one message to the customer, also piece by piece; the same again is another (S20)', async () => {
  const chat = await openChat()
  for (const name of ['发送文字', '发送链接', '发送小程序']) await chat.press(name)
  expect(outcomes(chat)).toEqual(['sent'])
  await chat.press('再发链接')
  expect(outcomes(chat)).toEqual(['sent', 'sent'])
})

test('a piece that follows half an hour later is another message', async () => {
  const chat = await openChat()
  await chat.press('发送文字')
  chat.visit.now = new Date(chat.visit.now.getTime() + 30 * 60_000)
  await chat.press('发送链接')
  expect(outcomes(chat)).toEqual(['sent', 'sent'])
})

test('the bank hears of a set that was cancelled; one that went out in part counts', async () => {
  answerEach('cancel')
  const chat = await openChat()
  await chat.press('依次发送 3 条')
  expect(outcomes(chat)).toEqual(['cancelled'])
  answerEach('ok', 'cancel')
  await chat.press('依次发送 3 条')
  expect(outcomes(chat)).toEqual(['sent'])
  answerEach('cancel')
  await chat.press('继续发送剩下的 2 条')
  expect(outcomes(chat)).toEqual(['sent'])
})

test('into a group everything is sent unasked: there is nobody to ask about', async () => {
  native.answers['getContext'] = { err_msg: 'getContext:ok', entry: 'group_chat_tools' }
  const chat = await openChat()
  await chat.press('发送文字')
  expect(sent()).toEqual(['text'])
  expect(chat.chat.asked.reserveReach).toBeUndefined()
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
