import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import { openDesk, refuse } from '../testing/open-desk'
import PayoutDesk from './PayoutDesk.vue'
import { batch, failed, financeBank, financeClient } from './testing/finance-bank'

let desk: Awaited<ReturnType<typeof openDesk>>
afterEach(() => desk.screen.unmount())

const group = (cause: string) => desk.screen.findAll('fieldset').find((it) => it.get('legend').text().startsWith(cause))!
const tick = (phone: string) => desk.screen.findAll('label').find((it) => it.text().includes(phone))!.get('input')
const batches = () => desk.screen.get('section[aria-labelledby="payout-batches"]')

test('failures stand by their cause, in plain words with what to do, the most frequent first', async () => {
  const bank = financeBank()
  bank.payouts = { ...bank.payouts, failed: [failed('v-0', { code: 'RULE_LIMIT', text: '用户已达最大领券次数' }), ...bank.payouts.failed] }
  desk = await openDesk(PayoutDesk, financeClient(bank))
  expect(desk.screen.findAll('fieldset legend').map((it) => it.text())).toEqual(['发放账户余额不足 2 份', '客户已达到领取上限 1 份'])
  expect(group('发放账户余额不足').text()).toContain('请先给发放账户充值')
  expect(group('发放账户余额不足').text()).toContain('NOT_ENOUGH')
})

test('the chosen ones are proposed again with a reason, and wait for a second person (K13)', async () => {
  const bank = financeBank()
  desk = await openDesk(PayoutDesk, financeClient(bank))
  await tick('139****7484').setValue(true)
  await desk.type('重发原因', ' 发放账户已充值 ')
  await desk.press('发起重发（1 份，3.88元）')
  expect(bank.asked).toEqual([{ voucherIds: ['v-2'], reason: '发放账户已充值' }])
  expect(batches().text()).toContain('需由另一位同事复核')
  expect(batches().findAll('.actions button')).toEqual([])
  expect(tick('139****7484').attributes('disabled')).toBeDefined()
  expect(document.activeElement?.textContent).toBe('重发批次')
})

test('what was proposed and not let go is not chosen again by itself', async () => {
  const bank = financeBank()
  desk = await openDesk(PayoutDesk, financeClient(bank))
  await desk.press('全选')
  await desk.type('重发原因', '发放账户已充值')
  await desk.press('发起重发')
  bank.payouts = financeBank().payouts
  document.dispatchEvent(new Event('visibilitychange'))
  await flushPromises()
  expect(desk.screen.text()).toContain('全选')
  expect(desk.screen.text()).not.toContain('发起重发（')
})

test('all are chosen with one press, and let go with another', async () => {
  desk = await openDesk(PayoutDesk, financeClient(financeBank()))
  await desk.press('全选')
  expect(desk.screen.text()).toContain('发起重发（2 份，7.76元）')
  await desk.press('全不选')
  expect(desk.screen.text()).not.toContain('发起重发（')
})

test('without a choice or a reason nothing is proposed, and each is asked for', async () => {
  const bank = financeBank()
  desk = await openDesk(PayoutDesk, financeClient(bank))
  await desk.press('发起重发')
  expect(desk.screen.text()).toContain('请先勾选要重发的奖品')
  expect(desk.screen.text()).toContain('请写明重发的原因')
  await desk.press('全选')
  await desk.type('重发原因', '长'.repeat(201))
  await desk.press('发起重发')
  expect(desk.screen.text()).toContain('请不要超过 200 个字')
  expect(bank.asked).toEqual([])
})

test('what a colleague has proposed meanwhile is refused, shown as it is now, and no longer chosen', async () => {
  const bank = financeBank()
  const makeBatch = async () => {
    bank.payouts = { ...bank.payouts, failed: [failed('v-1', { batchId: 'batch-9' }), failed('v-2', { maskedPhone: '139****7484' })] }
    return refuse('PAYOUT_NOT_FAILED')()
  }
  desk = await openDesk(PayoutDesk, financeClient(bank, { makeBatch }))
  await desk.press('全选')
  await desk.type('重发原因', '发放账户已充值')
  await desk.press('发起重发')
  expect(desk.screen.get('form [role="alert"]').text()).toContain('有不需要重发的')
  expect(desk.screen.text()).toContain('已在重发批次中')
  expect(desk.screen.text()).toContain('发起重发（1 份，3.88元）')
  expect(desk.screen.get('form input').element).toHaveProperty('value', '发放账户已充值')
})

test('when all of them wait in batches, there is nothing to propose', async () => {
  const bank = financeBank()
  bank.payouts = { ...bank.payouts, failed: [failed('v-1', { batchId: 'batch-1' })] }
  desk = await openDesk(PayoutDesk, financeClient(bank))
  expect(desk.screen.text()).toContain('都已在重发批次中，等待复核')
  expect(desk.screen.find('section[aria-labelledby="payout-failed"] form').exists()).toBe(false)
})

test.each([
  ['通过', '已通过'],
  ['不通过', '未通过'],
])('a second person presses %s and the batch is %s', async (press, state) => {
  desk = await openDesk(PayoutDesk, financeClient(financeBank({ batches: [batch({ canDecide: true })] })))
  await desk.screen.findAll('button').find((it) => it.text() === press)!.trigger('click')
  await flushPromises()
  expect(batches().get('.mark').text()).toBe(state)
  expect(batches().text()).toContain('罗静 2月27日 11:00 复核')
  expect(document.activeElement?.textContent).toBe('重发批次')
})

test('who made it is told by the server as well that somebody else has to decide (K13)', async () => {
  const bank = financeBank({ batches: [batch({ canDecide: true })] })
  desk = await openDesk(PayoutDesk, financeClient(bank, { decideBatch: refuse('OWN_WORK') }))
  await desk.press('通过')
  expect(batches().get('[role="alert"]').text()).toBe('经办和复核不能是同一个人，请换一位同事复核')
  expect(desk.screen.findAll('.alarm')).toHaveLength(1)
})

test('while one decision is on its way the other cannot be taken', async () => {
  const bank = financeBank({ batches: [batch({ canDecide: true })] })
  desk = await openDesk(PayoutDesk, financeClient(bank, { decideBatch: () => new Promise(() => undefined) }))
  await desk.press('通过')
  const refusing = batches().findAll('button').find((it) => it.text() === '不通过')!
  expect(refusing.attributes('disabled')).toBeDefined()
})

test('a batch that waits is never behind those decided since', async () => {
  const decided = [1, 2, 3, 4, 5].map((n) => batch({ id: `batch-${n}`, state: 'approved', reason: `第 ${n} 次`, decidedBy: '罗静', decidedAt: '2026-02-27T03:00:00Z' }))
  desk = await openDesk(PayoutDesk, financeClient(financeBank({ batches: [...decided, batch({ id: 'batch-0', canDecide: true })] })))
  expect(batches().findAll('.mark').map((it) => it.text())).toEqual(['待复核', '已通过', '已通过', '已通过'])
  await desk.press('还有 2 条')
  expect(batches().findAll('.mark')).toHaveLength(6)
  expect(document.activeElement?.tagName).toBe('LI')
  expect(document.activeElement?.textContent).toContain('第 4 次')
})

test('a batch tells how many, how much, why and by whom', async () => {
  desk = await openDesk(PayoutDesk, financeClient(financeBank({ batches: [batch({ count: 480, amount: toFen(186_240) })] })))
  for (const words of ['480 份，1,862.40元', '发放账户已充值', '唐凯文 2月27日 10:00 发起']) expect(batches().text()).toContain(words)
})
