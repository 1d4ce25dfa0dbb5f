import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { openSimulator, type Simulator } from '../testing/open-simulator'

enableAutoUnmount(afterEach)

const WANG = '王秀英的手机'
const TEXT = '星海银行 · 奖品到账提醒\n奖品：微信立减金 3.88元\n到账日期：2026年2月26日'

/** WeChat tells this customer of his prize. */
async function deliver({ bank, settle }: Simulator, customerId: string): Promise<void> {
  bank.messages.unshift({ id: `notice-${customerId}`, by: 'wechat', customerId, phone: '13800138001', text: TEXT, page: 'pages/campaign/index?c=r13-newcomer', deliveredAt: bank.now })
  bank.version += 1
  await settle()
  await settle()
}

test('what WeChat tells stands among the chats, is read there, and opens the mini-program', async () => {
  const simulator = await openSimulator()
  await deliver(simulator, 'customer-01')
  await simulator.press('服务通知', WANG)
  expect(simulator.part(WANG).text()).toContain('到账日期：2026年2月26日')
  await simulator.press('进入小程序查看', WANG)
  const { searchParams } = new URL(simulator.part(WANG).get('iframe').attributes('src')!, 'http://koi.test')
  expect(searchParams.get('open')).toBe('/miniprogram/?page=pages/campaign/index&c=r13-newcomer')
})

test('another’s message is not among his', async () => {
  const simulator = await openSimulator()
  await deliver(simulator, 'customer-02')
  await expect(simulator.press('服务通知', WANG)).rejects.toThrow('no button')
})

test('back from it the chats are there, and a text message is none of them', async () => {
  const simulator = await openSimulator()
  await deliver(simulator, 'customer-01')
  simulator.bank.messages.unshift({ ...simulator.bank.messages[0]!, id: 'sms', by: 'sms', text: '验证码 012345', page: null })
  simulator.bank.version += 1
  await simulator.settle()
  await simulator.press('服务通知', WANG)
  expect(simulator.part(WANG).findAll('article').map((it) => it.text())).toEqual([expect.stringContaining('奖品到账提醒')])
  await simulator.press('返回', WANG)
  expect(simulator.part(WANG).text()).toContain('陈敏')
})
