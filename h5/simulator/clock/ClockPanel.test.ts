import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { freshBank } from '../testing/bank-in-memory'
import { openPanel } from '../testing/open-panel'

enableAutoUnmount(afterEach)

const open = (opening = {}) => openPanel('时钟', opening)

test("shows the bank's time in Shanghai, not the browser's", async () => {
  const { panel } = await open({ bank: { ...freshBank(), now: '2026-02-26T15:59:30.000Z' } })
  expect(panel().text()).toContain('2026年2月26日 周四 23:59:30')
})

test.each([
  ['+1小时', '2026-02-12T03:02:00.000Z'],
  ['+1天', '2026-02-13T02:02:00.000Z'],
  ['+7天', '2026-02-19T02:02:00.000Z'],
])('%s moves the bank to %s', async (step, now) => {
  const { bank, pressHere } = await open()
  await pressHere(step)
  expect(bank.now).toBe(now)
})

test('the bank moves on by working days', async () => {
  const { bank, type, pressHere, said } = await open()
  await type('工作日', '3')
  await pressHere('前进这么多个工作日')
  expect(bank.now).toBe('2026-02-17T01:00:00.000Z')
  expect(said('status')).toEqual([expect.stringContaining('银行时间已拨到 2026年2月17日 周二')])
})

test('a clock that is paused stands still until it may go on', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const browser = { ms: Date.parse('2026-02-12T10:02:00+08:00') }
  const simulator = await open({ now: () => new Date(browser.ms) })
  const pass = async (seconds: number) => {
    browser.ms += seconds * 1000
    vi.advanceTimersByTime(seconds * 1000)
    await simulator.settle()
  }
  const time = () => simulator.part('银行时间，去调整').text()
  await pass(5)
  expect(time()).toBe('2026年2月12日 周四 10:02:05')
  await simulator.pressHere('暂停时钟')
  await pass(30)
  expect(time()).toBe('2026年2月12日 周四 10:02:00（已暂停）')
  await simulator.pressHere('让时钟继续走')
  await pass(2)
  expect(time()).toBe('2026年2月12日 周四 10:02:02')
  vi.useRealTimers()
})

test('a time that is typed is taken as Shanghai time', async () => {
  const { bank, screen, pressHere, said } = await open()
  await screen.get('#clock-wanted').setValue('2026-02-27T00:00')
  await pressHere('应用')
  expect(bank.now).toBe('2026-02-26T16:00:00.000Z')
  expect(said('status')).toEqual([expect.stringContaining('银行时间已拨到 2026年2月27日 周五 00:00:00')])
})

test('an empty time is not applied, and the panel says what to do', async () => {
  const { bank, screen, pressHere, said } = await open()
  await screen.get('#clock-wanted').setValue('')
  await pressHere('应用')
  expect(said('alert')).toEqual(['请先填写要拨到的日期和时间'])
  expect(bank.now).toBe(freshBank().now)
})

test('a move the server refuses is reported and the old time stays', async () => {
  const { mood, panel, pressHere, said } = await open()
  mood.failing = { setClock: 'INTERNAL_ERROR' }
  await pressHere('+1天')
  expect(said('alert')).toEqual([expect.stringContaining('系统开小差了')])
  expect(panel().text()).toContain('2026年2月12日 周四 10:02:00')
})

test('a clock that failed can be asked again', async () => {
  const { mood, panel, pressHere, said } = await open({ failing: { showClock: 'INTERNAL_ERROR' } })
  expect(said('alert')).toEqual([expect.stringContaining('银行时间没有加载出来')])
  mood.failing = {}
  await pressHere('重试')
  expect(panel().text()).toContain('2026年2月12日 周四 10:02:00')
})

test('only the latest deed has its say', async () => {
  const { pressHere, screen } = await open()
  await pressHere('+1小时')
  await pressHere('故障')
  await pressHere('设置故障')
  await pressHere('时钟')
  expect(screen.text()).not.toContain('银行时间已拨到')
})

test('a clock that was moved elsewhere is read again when QA comes back to the page', async () => {
  const { bank, settle, part } = await open()
  bank.now = '2026-02-13T02:02:00.000Z'
  window.dispatchEvent(new Event('focus'))
  await settle()
  expect(part('银行时间，去调整').text()).toContain('2月13日')
})
