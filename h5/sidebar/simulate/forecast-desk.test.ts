import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { CampaignForecast } from '#shared/simulate/contract'
import { toFen } from '#shared/money/fen'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import { readPlan } from './forecast-plan'
import ForecastDesk from './ForecastDesk.vue'

enableAutoUnmount(afterEach)

const same = (value: number) => ({ from: value, middle: value, to: value })
const forecast = {
  runs: 20, spent: same(1_500_000), cost: same(75), level: 'low', target: { from: toFen(300), to: toFen(500) }, left: same(0), drawn: same(3_000), tooLate: { from: 10, middle: 20, to: 30 },
  prizes: [{ amount: toFen(500), count: 3_000, drawn: same(3_000) }], payouts: [{ day: '2026-02-26', amount: same(1_500_000), isProvisional: false }], gone: { runs: 12, day: '2026-02-14' },
} as CampaignForecast

async function open(simulate: DeskClient['simulate'] = {}) {
  const forecastCampaign = vi.fn<NonNullable<NonNullable<DeskClient['simulate']>['forecastCampaign']>>(async () => forecast)
  return { ...(await openDesk(ForecastDesk, { simulate: { forecastCampaign, ...simulate } })), forecastCampaign }
}

test('two weeks, 20,000 joins, 3,000 prizes of five yuan: 0.75 each, with what is paid when (R22)', async () => {
  const { screen, press, forecastCampaign, files } = await open()
  await press('测算 20 次')
  expect(forecastCampaign).toHaveBeenCalledWith({
    body: { startsAt: '2026-02-01T16:00:00.000Z', endsAt: '2026-02-15T16:00:00.000Z', budget: 1_500_000, prizes: [{ amount: 500, count: 3_000 }], joins: 20_000, eligible: 100, drawRate: 15 },
  })
  const text = screen.text()
  expect(text).toContain('每位成本 0.75 元')
  expect(text).toContain('低于目标 3–5 元')
  expect(text).toContain('来晚了没抽到(位)20（10–30）')
  expect(text).toContain('20 次里有 12 次提前发完，大约在 2月14日')
  expect(text).toContain('2月26日15,000')
  await press('导出表格')
  expect(files).toEqual(['上线前测算.csv'])
})

const typed = { first: '2026-02-02', last: '2026-02-15', budget: '15,000', prizes: [{ amount: '5', count: '3000' }], joins: '20000', eligible: '100', drawRate: '15' }

test.each([
  [{ last: '2026-02-01' }, '结束不早于开始'], [{ last: '2999-12-31' }, '最多测算 366 天'], [{ budget: '' }, '请填预算'], [{ prizes: [{ amount: '5', count: '' }] }, '每种奖品都要填'],
  [{ prizes: [{ amount: '5.01', count: '3000' }] }, '奖品一共 15,030 元，超过了预算 15,000 元'], [{ joins: '200001' }, '20 万以内'], [{ drawRate: '101' }, '0 到 100'],
])('%o is not asked, and said why', (change, text) => {
  expect(readPlan({ ...typed, ...change })).toContain(text)
})

test('a failed forecast says so', async () => {
  const { screen, press } = await open({ forecastCampaign: refuse('INTERNAL_ERROR') })
  await press('测算 20 次')
  expect(screen.text()).toContain('系统开小差了')
})
