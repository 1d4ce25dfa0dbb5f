import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { openSimulator } from './testing/open-simulator'
import { freshServer } from './testing/qa-in-memory'

enableAutoUnmount(afterEach)

test('lists whose phone QA can hold, and whom each has added', async () => {
  const { screen } = await openSimulator(freshServer())
  const rows = screen.findAll('button[aria-pressed]').map((row) => row.text())
  expect(rows).toEqual(['王秀英13800138001浙江 杭州已添加 陈敏', '李伟13900139002未知归属地未添加客户经理'])
  expect(screen.text()).toContain('选择一位客户')
})

test('a customer is found by a part of his number', async () => {
  const { screen } = await openSimulator(freshServer())
  await screen.get('[aria-label="搜索客户"]').setValue('139 0013')
  expect(screen.findAll('button[aria-pressed]').map((row) => row.text())).toEqual(['李伟13900139002未知归属地未添加客户经理'])
  await screen.get('[aria-label="搜索客户"]').setValue('nobody')
  expect(screen.text()).toContain('没有找到“nobody”')
})

test('choosing a customer opens the lottery on his phone', async () => {
  const { screen, press } = await openSimulator(freshServer())
  await press('李伟')
  const phone = screen.get('iframe[title="李伟的手机"]')
  expect(phone.attributes('src')).toBe('/simulated/wecom/phone?customer=customer-02&open=%2Flottery%2F')
  expect(screen.get('button[aria-pressed="true"]').text()).toContain('李伟')
})

test('a phone that is opened again starts afresh', async () => {
  const { screen, press } = await openSimulator(freshServer())
  await press('李伟')
  const before = screen.get('iframe').element
  await press('重新打开')
  expect(screen.get('iframe').element).not.toBe(before)
})

test('the customer adds a manager', async () => {
  const { screen, press } = await openSimulator(freshServer())
  await press('李伟')
  await screen.get('select[aria-label="客户经理"]').setValue('lin-xiao')
  await press('添加客户经理')
  expect(screen.get('[role="status"]').text()).toBe('李伟已添加客户经理林晓')
  expect(screen.get('button[aria-pressed="true"]').text()).toContain('已添加 林晓')
  expect(screen.get('option[value="lin-xiao"]').attributes()).toHaveProperty('disabled')
})

test('an add the server refuses is reported', async () => {
  const server = freshServer()
  const { screen, press } = await openSimulator(server)
  await press('李伟')
  await screen.get('select[aria-label="客户经理"]').setValue('lin-xiao')
  server.failing.addContact = 'MANAGER_NOT_FOUND'
  await press('添加客户经理')
  expect(screen.get('[role="alert"]').text()).toContain('没有找到您的客户经理档案')
})

test('a list that failed can be asked for again', async () => {
  const server = freshServer()
  server.failing.listCustomers = 'INTERNAL_ERROR'
  const { screen, press } = await openSimulator(server)
  expect(screen.get('[role="alert"]').text()).toContain('客户没有加载出来')
  server.failing = {}
  await press('重试')
  expect(screen.text()).toContain('王秀英')
})

test('a reset is asked about first, then brings back the fresh bank on a fresh phone', async () => {
  const server = freshServer()
  server.customers[1]!.managerIds.push('lin-xiao')
  const { screen, press } = await openSimulator(server)
  await press('李伟')
  const before = screen.get('iframe').element
  await press('重置演示数据')
  expect(screen.text()).toContain('已添加 林晓')
  await press('确定重置')
  expect(screen.text()).not.toContain('已添加 林晓')
  expect(screen.text()).toContain('客户、抽奖和银行时间都已恢复到初始状态')
  expect(screen.get('iframe').element).not.toBe(before)
})

test('a reset takes back the clock, and with it what earlier actions said', async () => {
  const { screen, press } = await openSimulator(freshServer())
  await press('+1天')
  expect(screen.text()).toContain('银行时间已拨到')
  await press('重置演示数据')
  expect(screen.text()).toContain('客户、抽奖和银行时间都会恢复到初始状态')
  await press('确定重置')
  expect(screen.text()).not.toContain('银行时间已拨到')
  expect(screen.text()).toContain('2026年2月12日 周四 10:02:00')
})

test('only the latest action has its say', async () => {
  const { screen, press } = await openSimulator(freshServer())
  await press('李伟')
  await screen.get('select[aria-label="客户经理"]').setValue('lin-xiao')
  await press('添加客户经理')
  await press('+1小时')
  expect(screen.findAll('[role="status"]').map((it) => it.text())).toEqual([expect.stringContaining('银行时间已拨到')])
})
