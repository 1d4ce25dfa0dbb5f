import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { openSimulator } from '../testing/open-simulator'
import { freshServer } from '../testing/qa-in-memory'

enableAutoUnmount(afterEach)

test("shows the bank's time in Shanghai, not the browser's", async () => {
  const { screen } = await openSimulator({ ...freshServer(), now: '2026-02-26T15:59:30.000Z' })
  expect(screen.text()).toContain('2026年2月26日 周四 23:59:30')
})

test.each([
  ['+1小时', '2026-02-12T03:02:00.000Z'],
  ['+1天', '2026-02-13T02:02:00.000Z'],
  ['+7天', '2026-02-19T02:02:00.000Z'],
])('%s moves the bank to %s', async (step, now) => {
  const server = freshServer()
  const { press } = await openSimulator(server)
  await press(step)
  expect(server.now).toBe(now)
})

test('a time that is typed is taken as Shanghai time', async () => {
  const server = freshServer()
  const { screen, press } = await openSimulator(server)
  await screen.get('#clock-wanted').setValue('2026-02-27T00:00')
  await press('应用')
  expect(server.now).toBe('2026-02-26T16:00:00.000Z')
  expect(screen.text()).toContain('银行时间已拨到 2026年2月27日 周五 00:00:00')
})

test('an empty time is not applied, and the panel says what to do', async () => {
  const server = freshServer()
  const { screen, press } = await openSimulator(server)
  await screen.get('#clock-wanted').setValue('')
  await press('应用')
  expect(screen.get('[role="alert"]').text()).toBe('请先填写要拨到的日期和时间')
  expect(server.now).toBe(freshServer().now)
})

test('a move the server refuses is reported and the old time stays', async () => {
  const server = freshServer()
  const { screen, press } = await openSimulator(server)
  server.failing.setClock = 'INTERNAL_ERROR'
  await press('+1天')
  expect(screen.get('[role="alert"]').text()).toContain('系统开小差了')
  expect(screen.text()).toContain('2026年2月12日 周四 10:02:00')
})

test('a clock that failed can be asked again', async () => {
  const server = freshServer()
  server.failing.showClock = 'INTERNAL_ERROR'
  const { screen, press } = await openSimulator(server)
  expect(screen.get('[role="alert"]').text()).toContain('银行时间没有加载出来')
  server.failing = {}
  await press('重试')
  expect(screen.text()).toContain('2026年2月12日 周四 10:02:00')
})
