import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { post } from '../testing/bank-in-memory'
import { openPanel } from '../testing/open-panel'

enableAutoUnmount(afterEach)

const open = (opening = {}) => openPanel('重置', opening)

test('a reset is asked about first, and can be left', async () => {
  const { bank, pressHere, panel } = await open()
  bank.now = '2026-02-20T00:00:00.000Z'
  await pressHere('重置演示数据')
  expect(panel().text()).toContain('都会恢复到初始状态')
  await pressHere('取消')
  expect(bank.now).toBe('2026-02-20T00:00:00.000Z')
})

test('after it chats, clock and phone are as in the beginning', async () => {
  const { press, type, pressHere, part, said } = await open()
  await press('陈敏', '王秀英的手机')
  await type('给客户经理发消息', '我要领福利')
  await press('发送', '王秀英的手机')
  await pressHere('时钟')
  await pressHere('+7天')
  await pressHere('重置')
  await pressHere('重置演示数据')
  await pressHere('确定重置')
  expect(part('王秀英的手机').text()).not.toContain('我要领福利')
  expect(part('银行时间，去调整').text()).toContain('2月12日')
  expect(said('status')).toEqual(['客户、聊天、抽奖、故障和银行时间都已恢复到初始状态'])
})

test('after it, what is said in a chat that was read before is news', async () => {
  const { bank, settle, press, pressHere, part } = await open()
  const say = async (text: string) => {
    post(bank, bank.chats[0]!, { kind: 'customer', id: 'customer-01', name: '王秀英' }, { kind: 'text', text })
    await settle()
  }
  await press('王秀英', '会话')
  for (const text of ['一', '二', '三']) await say(text)
  await pressHere('重置演示数据')
  await pressHere('确定重置')
  expect(part('会话').text()).not.toContain('有新消息')
  await say('在吗')
  expect(part('会话').text()).toContain('在吗有新消息')
})

test('a reset that failed says so', async () => {
  const { pressHere, said } = await open({ failing: { reset: 'INTERNAL_ERROR' } })
  await pressHere('重置演示数据')
  await pressHere('确定重置')
  expect(said('alert')).toEqual([expect.stringContaining('系统开小差了')])
})
