import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { openSimulator, type Simulator } from '../testing/open-simulator'

enableAutoUnmount(afterEach)

const WANG = '王秀英的手机'

/** A text message comes to the phone of this customer. */
async function deliver({ bank, settle }: Simulator, customerId: string | null, code: string): Promise<void> {
  const message = { id: `sms-${code}`, by: 'sms' as const, customerId, phone: '13800138001', text: `【星海银行】验证码 ${code}，5 分钟内有效`, page: null, deliveredAt: bank.now }
  bank.messages.unshift(message)
  bank.version += 1
  await settle()
  await settle()
}

const notice = ({ part }: Simulator, phone = WANG) => part(phone).get('[aria-label="短信通知"]').text()

test('a text message comes down over the screen, and stays until it is wiped away', async () => {
  const simulator = await openSimulator()
  expect(notice(simulator)).toBe('')
  await deliver(simulator, 'customer-01', '012345')
  expect(notice(simulator)).toContain('【星海银行】验证码 012345')
  await simulator.press('关闭短信通知', WANG)
  expect(notice(simulator)).toBe('')
  await deliver(simulator, 'customer-01', '678901')
  expect(notice(simulator)).toContain('678901')
})

test('a message to another number does not come to this phone', async () => {
  const simulator = await openSimulator()
  await deliver(simulator, 'customer-02', '012345')
  await deliver(simulator, null, '678901')
  expect(notice(simulator)).toBe('')
  await simulator.press('谁的手机')
  await simulator.press('李伟')
  expect(notice(simulator, '李伟的手机')).toContain('012345')
})

test('five minutes later it is no news any more', async () => {
  const simulator = await openSimulator()
  await deliver(simulator, 'customer-01', '012345')
  simulator.bank.now = '2026-02-12T02:07:00.000Z'
  window.dispatchEvent(new Event('focus'))
  await simulator.settle()
  expect(notice(simulator)).toBe('')
})

test('messages that did not load come with the next news', async () => {
  const simulator = await openSimulator({ failing: { listMessages: 'INTERNAL_ERROR' } })
  await deliver(simulator, 'customer-01', '012345')
  expect(notice(simulator)).toBe('')
  simulator.mood.failing = {}
  await deliver(simulator, null, '678901')
  expect(notice(simulator)).toContain('012345')
})
