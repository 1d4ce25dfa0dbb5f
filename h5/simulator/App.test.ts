import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { openSimulator, type Simulator } from './testing/open-simulator'

enableAutoUnmount(afterEach)

const shownColumns = ({ screen }: Simulator) =>
  screen.get('[aria-label="显示哪些部分"]').findAll('[aria-pressed="true"]').map((it) => it.text())

test.each([
  [1920, 1080, ['侧边栏', '手机', 'QA 面板']],
  [1440, 900, ['侧边栏', '手机']],
  [1280, 800, ['侧边栏', '手机']],
  [1280, 1024, ['侧边栏', '手机']],
  [1024, 768, ['手机']],
])('a window of %d by %d shows beside the chat: %j', async (width, height, columns) => {
  expect(shownColumns(await openSimulator({ width, height }))).toEqual(columns)
})

test('on a small window what is opened takes the place of what was opened first', async () => {
  const simulator = await openSimulator({ width: 1280, height: 800 })
  await simulator.press('QA 面板', '显示哪些部分')
  expect(shownColumns(simulator)).toEqual(['手机', 'QA 面板'])
  await simulator.press('QA 面板', '显示哪些部分')
  expect(shownColumns(simulator)).toEqual(['侧边栏', '手机'])
})

test('the folded sidebar is gone, the folded phone keeps its page', async () => {
  const simulator = await openSimulator()
  await simulator.press('侧边栏', '显示哪些部分')
  await simulator.press('手机', '显示哪些部分')
  expect(simulator.screen.find('iframe[title="侧边栏"]').exists()).toBe(false)
  expect(simulator.part('王秀英的手机').attributes('style')).toContain('display: none')
})

test("the bank's time stands above, and leads to the clock", async () => {
  const { press, screen, part } = await openSimulator({ width: 1280, height: 800 })
  await press('银行时间，去调整')
  expect(part('银行时间，去调整').text()).toBe('2026年2月12日 周四 10:02:00')
  expect(screen.get('[role="tab"][aria-selected="true"]').text()).toBe('时钟')
  expect(part('QA 面板').attributes('style') ?? '').not.toContain('display: none')
})

test('a server that is away is said so, and everything is there again once it is back', async () => {
  const simulator = await openSimulator({ failing: { showWecom: 'offline' } })
  expect(simulator.screen.text()).toContain('服务器没有回应，正在重连…')
  expect(simulator.part('会话').text()).toContain('会话没有加载出来，正在重试…')
  simulator.mood.failing = {}
  await simulator.passTime()
  expect(simulator.screen.text()).not.toContain('服务器没有回应')
  expect(simulator.part('会话').text()).toContain('王秀英')
})

test('a server that was started anew, and counts from the beginning, is followed again', async () => {
  const simulator = await openSimulator()
  simulator.mood.failing = { awaitNews: 'offline' }
  simulator.bank.version += 1
  await simulator.settle()
  expect(simulator.screen.text()).toContain('王秀英')
  simulator.mood.failing = {}
  simulator.bank.version = 0
  simulator.bank.chats[1]!.groupName = '重启后的群'
  simulator.bank.now = '2026-02-20T02:00:00.000Z'
  await simulator.passTime()
  expect(simulator.part('银行时间，去调整').text()).toContain('2月20日')
  expect(simulator.part('会话').text()).toContain('重启后的群')
})

test('who sat at the desk and whose phone it was is remembered through a reload', async () => {
  const before = await openSimulator()
  await before.press('谁坐在桌前')
  await before.press('林晓', '企业微信')
  await before.press('谁的手机')
  await before.press('李伟')
  before.screen.unmount()
  const { part } = await openSimulator({ memory: before.memory })
  expect(part('谁坐在桌前').text()).toContain('林晓')
  expect(part('谁的手机').text()).toContain('李伟的手机')
})
