import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import type { Difference } from '#shared/payout/contract'
import type { CalendarDay } from '#shared/time/calendar-day'
import { openDesk, refuse } from '../testing/open-desk'
import PayoutDesk from './PayoutDesk.vue'
import { financeBank, financeClient, report } from './testing/finance-bank'

let desk: Awaited<ReturnType<typeof openDesk>>
afterEach(() => desk.screen.unmount())

const panel = () => desk.screen.get('section[aria-labelledby="payout-reconcile"]')
const differenceRows = () => panel().findAll('table tbody tr').map((row) => row.findAll('th, td').map((cell) => cell.text()))

const difference = (kind: Difference['kind'], ourAmount: number | null, issuerAmount: number | null, isSettled: boolean): Difference => ({
  kind, outRequestNo: `koi-${kind}`, ourAmount: ourAmount === null ? null : toFen(ourAmount), issuerAmount: issuerAmount === null ? null : toFen(issuerAmount),
  isSettled,
})

const bankOn = (today: string, latestStatementOn: string) => {
  const days = { today: today as CalendarDay, latestStatementOn: latestStatementOn as CalendarDay }
  return financeBank({ payouts: { ...financeBank().payouts, ...days } })
}

test("the last statement by the bank's own clock is the one at hand, and no later day can be picked", async () => {
  const bank = bankOn('2026-02-13', '2026-02-12')
  desk = await openDesk(PayoutDesk, financeClient(bank))
  expect(panel().get('input').attributes('max')).toBe('2026-02-12')
  await desk.press('开始对账')
  expect(bank.reconciliations.map(({ statementOn }) => statementOn)).toEqual(['2026-02-12'])
})

test('at a desk left open over night the next day is at hand', async () => {
  const bank = bankOn('2026-02-13', '2026-02-12')
  desk = await openDesk(PayoutDesk, financeClient(bank))
  bank.payouts = { ...bank.payouts, today: '2026-02-14' as CalendarDay, latestStatementOn: '2026-02-13' as CalendarDay }
  document.dispatchEvent(new Event('visibilitychange'))
  await flushPromises()
  expect(panel().get('input').element.value).toBe('2026-02-13')
})

test.each([
  ['2026-02-14', '这一天还没有到。现在最近可以对账的是2月12日。'],
  ['2026-02-13', '这一天的账单还没有生成，次日上午 9 点以后可以对账。现在最近可以对账的是2月12日。'],
])('%s is told beside the field, and not sent', async (typed, problem) => {
  const bank = bankOn('2026-02-13', '2026-02-12')
  desk = await openDesk(PayoutDesk, financeClient(bank))
  await desk.type('对账日期', typed)
  await desk.press('开始对账')
  expect(panel().get('.field-problem').text()).toBe(problem)
  expect(bank.reconciliations).toEqual([])
})

test("what a reconciliation found stands open below", async () => {
  const bank = financeBank()
  desk = await openDesk(PayoutDesk, financeClient(bank))
  await desk.press('开始对账')
  expect(bank.reconciliations.map(({ statementOn }) => statementOn)).toEqual(['2026-02-26'])
  expect(panel().get('[role="status"]').text()).toBe('2月26日对账完成：全部一致。')
  expect(panel().get('details[open]').text()).toContain('一致 1,200 份，4,656 元')
})

test('each difference is told with both amounts and what was done, those for a person first', async () => {
  const differences = [
    difference('unknownPaid', 388, 388, true), difference('unknownMissing', 388, null, true), difference('failedPaid', 388, 388, true),
    difference('failedPaid', 188, 188, false), difference('paidMissing', 388, null, false), difference('amountDiffers', 18_800, 388, false),
    difference('foreign', null, 500, false),
  ]
  desk = await openDesk(PayoutDesk, financeClient(financeBank({ statement: report({ differences }) })))
  await desk.press('开始对账')
  expect(panel().get('[role="status"]').text()).toBe('2月26日对账完成：7 处差异。')
  expect(differenceRows().map(([what, ...rest]) => [what!.split('单号')[0], ...rest])).toEqual([
    ['我方记失败，渠道已发放', '1.88', '1.88', '需人工核查'],
    ['我方记到账，渠道没有记录', '3.88', '无', '需人工核查'],
    ['双方金额不一致', '188', '3.88', '需人工核查'],
    ['渠道有我方没有的发放', '无', '5', '需人工核查'],
    ['我方未确认，渠道已发放', '3.88', '3.88', '已按渠道结果记为到账'],
    ['我方未确认，渠道没有记录', '3.88', '无', '已重新发送'],
    ['我方记失败，渠道已发放', '3.88', '3.88', '已按渠道结果记为到账'],
  ])
})

test('another day can be chosen, and none is asked for', async () => {
  const bank = financeBank()
  desk = await openDesk(PayoutDesk, financeClient(bank))
  await desk.type('对账日期', '')
  await desk.press('开始对账')
  expect(panel().get('[role="alert"]').text()).toBe('请选择对账日期')
  expect(bank.reconciliations).toEqual([])
  await desk.type('对账日期', '2026-02-24')
  await desk.press('开始对账')
  expect(bank.reconciliations[0]!.statementOn).toBe('2026-02-24')
})

test.each([
  ['ISSUER_UNAVAILABLE', '发放渠道暂时没有响应'],
  ['STATEMENT_NOT_READY', '账单还没有生成，请在次日上午九点以后再对账'],
] as const)('without a statement of the issuer, %s, it says so beside the button', async (code, words) => {
  desk = await openDesk(PayoutDesk, financeClient(financeBank(), { reconcile: refuse(code) }))
  await desk.press('开始对账')
  expect(panel().get('.alarm').text()).toContain(words)
  expect(panel().get('[role="status"]').text()).toBe('')
})

test('earlier reports stand below with their outcome, the first five of them', async () => {
  const reconciliations = [6, 5, 4, 3, 2, 1].map((n) =>
    report({ id: `r-${n}`, statementOn: `2026-02-0${n}` as CalendarDay, differences: n === 6 ? [difference('foreign', null, 500, false)] : [] }),
  )
  desk = await openDesk(PayoutDesk, financeClient(financeBank({ reconciliations })))
  const summaries = () => panel().findAll('summary').map((it) => it.text())
  expect(summaries()).toHaveLength(5)
  expect(summaries()[0]).toContain('2月6日 · 1 处差异')
  expect(summaries()[1]).toContain('2月5日 · 全部一致')
  await desk.press('还有 1 条')
  expect(summaries()).toHaveLength(6)
})
