import fc from 'fast-check'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import type { ManagedCampaign } from '#shared/manager/contract'
import type { Trend } from '#shared/trend/contract'
import { toFen } from '#shared/money/fen'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import { budgetText, daysLeft, hoursCsv, leftByDay, trendCsv } from './trend-text'
import TrendDesk from './TrendDesk.vue'

enableAutoUnmount(afterEach)

const day = (date: string, joined: number, spent: number) => ({ day: date as Trend['days'][number]['day'], opened: joined * 2, joined, drawn: joined, spent: toFen(spent) })
const hours = Array.from({ length: 7 }, (_, weekday) => Array.from({ length: 24 }, (__, hour) => (weekday === 3 && hour === 20 ? 9 : 0)))
const trend: Trend = { campaignId: 'spring', name: '春季礼', scope: 'bank', days: [day('2026-02-09', 3, 1_164), day('2026-02-10', 0, 0)], hours, budget: toFen(2_000) }

async function open(found: Trend = trend, client: DeskClient['trend'] = {}) {
  const desk = await openDesk(TrendDesk, { manager: { listCampaigns: async () => ({ campaigns: [{ id: 'spring', name: '春季礼' }] as ManagedCampaign[] }) }, trend: { showTrend: async () => found, ...client } })
  await flushPromises()
  return desk
}

test('each day stands in the table, the busiest hour and the budget in a sentence', async () => {
  const { screen, press, files } = await open()
  expect(screen.findAll('tbody')[0]!.findAll('tr').map((row) => row.findAll('th, td').map((it) => it.text()))).toEqual([['2月9日', '6', '3', '3', '11.64'], ['2月10日', '0', '0', '0', '0']])
  expect(screen.text()).toContain('周四 20 点到 21 点来的人最多，9 位')
  expect(screen.text()).toContain('预算 20 元，还剩 8.36 元；照最近 7 天的速度还够 1 天')
  await press('导出每天的表格')
  await press('导出时段的表格')
  expect(files).toEqual(['春季礼-走势.csv', '春季礼-时段.csv'])
})

test('whose part of the spending it is sees no budget; without a day it says what will stand here', async () => {
  expect((await open({ ...trend, scope: 'own', budget: null })).screen.text()).not.toContain('预算')
  expect((await open({ ...trend, days: [] })).screen.text()).toContain('还没有客户来')
})

test('a failed look says so', async () => {
  expect((await open(trend, { showTrend: refuse('INTERNAL_ERROR') })).screen.text()).toContain('没有加载出来')
})

test('the files open in Excel, with every day and hour', () => {
  expect(trendCsv(trend).split('\r\n')).toEqual(['\uFEFF日期,点开,参与,抽奖,花费(元),预算剩余(元)', '2026-02-09,6,3,3,11.64,8.36', '2026-02-10,0,0,0,0.00,8.36'])
  expect(hoursCsv(hours).split('\r\n')).toHaveLength(8)
})

test('what is left at the end is the budget less every day’s spending (property)', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1e9), { minLength: 1 }), (spent) => {
      const days = spent.map((fen) => day('2026-02-09', 1, fen))
      expect(leftByDay({ days }, toFen(1e12)).at(-1)).toBe(1e12 - spent.reduce((sum, it) => sum + it, 0))
    }),
  )
})

test('where nothing was spent lately nobody can say how long the rest lasts', () => {
  expect(daysLeft({ days: [day('2026-02-09', 1, 0)] }, toFen(100))).toBeNull()
  expect(budgetText({ days: [] }, toFen(100))).toContain('最近 7 天没有花费')
})
