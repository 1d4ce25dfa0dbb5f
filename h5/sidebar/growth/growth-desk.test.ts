import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { Growth, GrowthFigures } from '#shared/growth/contract'
import { toFen } from '#shared/money/fen'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import { growthCsv } from './growth-text'
import GrowthDesk from './GrowthDesk.vue'

enableAutoUnmount(afterEach)

const now: GrowthFigures = { gross: 20_000, deleted: 3_000, net: 17_000, newCustomers: 18_000, activeCustomers: 17_000, sales: toFen(400_000_000_000), aumUplift: -50, managersActive: { part: 80, whole: 100 } }
const before: GrowthFigures = { ...now, net: 10_000, activeCustomers: 10_000, sales: toFen(0), managersActive: { part: 79, whole: 100 } }
const growth = {
  scope: 'bank', from: '2026-03-02', until: '2026-03-31', beforeFrom: '2026-01-31', beforeUntil: '2026-03-01', now, before,
  managersOnLastDay: { part: 79, whole: 100 }, certified: { part: 800, whole: 1_000 }, goals: { managersActive: 80, certified: 80 },
} as Growth

async function open(client: DeskClient['growth'] = {}) {
  const showGrowth = vi.fn<NonNullable<NonNullable<DeskClient['growth']>['showGrowth']>>(async () => growth)
  return { ...(await openDesk(GrowthDesk, { growth: { showGrowth, ...client } })), showGrowth }
}

test('17,000 active customers after 10,000 are 1.7 times, after nothing there is no multiple (D13); money is whole (D12)', async () => {
  const { screen } = await open()
  const rows = screen.findAll('tbody tr').map((row) => row.findAll('th, td').map((it) => it.text()))
  expect(rows).toContainEqual(['活跃客户', '17,000', '10,000', '1.7倍'])
  expect(rows).toContainEqual(['产品销售(元)', '4,000,000,000', '0', '—'])
  expect(rows).toContainEqual(['净增好友', '17,000', '10,000', '1.7倍'])
  expect(screen.text()).toContain('环比前一段同样长的 1月31日–3月1日')
})

test('80 of 100 managers meet the goal, 79 do not (D8); 800 of 1,000 are certified (D11)', async () => {
  const text = (await open()).screen.text()
  expect(text).toContain('79.0%未到目标 80%')
  expect(text).toContain('80.0%达到目标 80%80 / 100 人·天')
  expect(text).toContain('80.0%达到目标 80%800 / 1,000 位好友')
})

test('four months, or any days, are asked for (D19)', async () => {
  const { press, showGrowth, screen } = await open()
  await press('近 4 个月')
  expect(showGrowth).toHaveBeenLastCalledWith({ params: { days: '120', until: 'today' } })
  await press('自选')
  const [first, last] = screen.findAll('input')
  await first!.setValue('2026-02-01')
  await last!.setValue('2026-02-28')
  await press('看这段时间')
  expect(showGrowth).toHaveBeenLastCalledWith({ params: { days: '28', until: '2026-02-28' } })
  await first!.setValue('2026-03-01')
  await press('看这段时间')
  expect(screen.text()).toContain('请选一段 1 到 366 天的时间')
})

test('a failed look says so', async () => {
  expect((await open({ showGrowth: refuse('INTERNAL_ERROR') })).screen.text()).toContain('没有加载出来')
})

test('the file opens in Excel with the same figures, as numbers', () => {
  const [head, ...rows] = growthCsv(growth).split('\r\n')
  expect(head).toBe('\uFEFF指标,本期(2026-03-02至2026-03-31),上期(2026-01-31至2026-03-01),环比')
  expect(rows).toContain('产品销售(元),4000000000,0,—')
  expect(rows).toContain('客户经理日活,80.0%,79.0%,')
})
