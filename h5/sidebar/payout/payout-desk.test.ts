import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import type { CalendarDay } from '#shared/time/calendar-day'
import { openDesk, refuse } from '../testing/open-desk'
import PayoutDesk from './PayoutDesk.vue'
import { failed, financeBank, financeClient } from './testing/finance-bank'

let desk: Awaited<ReturnType<typeof openDesk>>
afterEach(() => desk.screen.unmount())

const rows = (table: string) =>
  desk.screen.findAll(`table[aria-labelledby="${table}"] tbody tr, table[aria-labelledby="${table}"] tfoot tr`)
    .map((row) => row.findAll('th, td').map((cell) => cell.text()))

test('finance sees how many are in which state, how much that is, and the sum', async () => {
  desk = await openDesk(PayoutDesk, financeClient(financeBank()))
  expect(rows('payout-totals')).toEqual([['已到账', '1,200', '4,656'], ['发放失败', '2', '7.76'], ['合计', '1,202', '4,663.76']])
})

test('what is due stands by its day, and a day nobody has published the holidays of is provisional (R20)', async () => {
  const bank = financeBank()
  bank.payouts = { ...bank.payouts, days: [...bank.payouts.days, { payableOn: '2027-01-04' as CalendarDay, count: 1, amount: toFen(188), isProvisional: true }] }
  desk = await openDesk(PayoutDesk, financeClient(bank))
  expect(rows('payout-days')).toEqual([['3月5日', '3', '11.64'], ['1月4日 暂定', '1', '1.88']])
  expect(desk.screen.text()).toContain('节假日安排公布后重新计算')
})

test('without a provisional day nothing is said of one', async () => {
  desk = await openDesk(PayoutDesk, financeClient(financeBank()))
  expect(desk.screen.text()).not.toContain('暂定')
})

test('with nothing drawn yet every part says so', async () => {
  desk = await openDesk(PayoutDesk, financeClient(financeBank({ payouts: { ...financeBank().payouts, totals: [], failed: [], days: [] } })))
  for (const words of ['还没有抽中的奖品', '发放失败 0 份', '没有失败的发放', '没有待发放的奖品', '还没有重发批次', '还没有对过账']) {
    expect(desk.screen.text()).toContain(words)
  }
})

test('keeps the place of the figures while they load', async () => {
  desk = await openDesk(PayoutDesk, financeClient(financeBank(), { showPayouts: () => new Promise(() => undefined) }))
  expect(desk.screen.find('[role="status"][aria-label="正在加载发放情况"]').exists()).toBe(true)
  expect(desk.screen.text()).toContain('正在更新…')
})

test('a desk that does not load says why, and loads at the next try', async () => {
  let isDown = true
  const showPayouts = async () => (isDown ? refuse('NETWORK_ERROR')() : financeBank().payouts)
  desk = await openDesk(PayoutDesk, financeClient(financeBank(), { showPayouts }))
  expect(desk.screen.text()).toContain('网络不太稳定')
  isDown = false
  await desk.press('重试')
  expect(desk.screen.text()).toContain('发放概况')
  expect(desk.screen.text()).toContain('刚刚更新')
})

test('a refresh that fails leaves the older figures and says so', async () => {
  let isDown = false
  const bank = financeBank()
  desk = await openDesk(PayoutDesk, financeClient(bank, { showPayouts: async () => (isDown ? refuse('NETWORK_ERROR')() : bank.payouts) }))
  isDown = true
  await desk.screen.get('[aria-label="刷新"]').trigger('click')
  await flushPromises()
  expect(desk.screen.get('[role="alert"]').text()).toContain('没有更新成功，下面是之前的数据')
  expect(desk.screen.text()).toContain('1,200')
})

test('an older answer that comes late does not take the place of a newer one', async () => {
  const bank = financeBank()
  const late: (() => void)[] = []
  const old = bank.payouts
  let isFirst = true
  const showPayouts = () => {
    if (!isFirst) return Promise.resolve(bank.payouts)
    isFirst = false
    return new Promise<typeof old>((resolve) => void late.push(() => resolve(old)))
  }
  desk = await openDesk(PayoutDesk, financeClient(bank, { showPayouts }))
  bank.payouts = { ...old, totals: [{ state: 'paid', count: 7, amount: toFen(2716) }] }
  document.dispatchEvent(new Event('visibilitychange'))
  await flushPromises()
  late[0]!()
  await flushPromises()
  expect(desk.screen.text()).toContain('27.16')
})

test('more failures than one page has: it says how many of them these are', async () => {
  const bank = financeBank()
  bank.payouts = { ...bank.payouts, totals: [{ state: 'failed', count: 640, amount: toFen(248_320) }], failed: [failed('v-1')] }
  desk = await openDesk(PayoutDesk, financeClient(bank))
  expect(desk.screen.text()).toContain('发放失败 640 份')
  expect(desk.screen.text()).toContain('先显示最早的 1 份')
})
