import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { SegmentReturn } from '#shared/deed/contract'
import type { ManagedCampaign } from '#shared/manager/contract'
import { toFen } from '#shared/money/fen'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import { returnsCsv, suggestionText } from './return-text'
import ReturnDesk from './ReturnDesk.vue'

enableAutoUnmount(afterEach)

const way = (gain: number, cost: number, customers = 5) => ({ customers, gain: toFen(gain), cost: toFen(cost) })
const tail: SegmentReturn = { segment: 'longTail', single: way(80_000, 100_000), group: way(210_000, 100_000), suggested: 'group' }
const outcome = {
  campaignId: 'spring', name: '春季礼', withinDays: 30, joined: 10_000, converted: { part: 1_400, whole: 10_000 }, sales: toFen(400_000_000_000),
  goals: [{ kind: 'follow' as const, customers: 12 }],
}

async function open(deed: DeskClient['deed'] = {}) {
  const client: DeskClient = {
    manager: { listCampaigns: async () => ({ campaigns: [{ id: 'spring', name: '春季礼' }] as ManagedCampaign[] }) },
    deed: { showReturns: async () => ({ withinDays: 30, segments: [tail] }), showOutcome: async () => outcome, ...deed },
  }
  const desk = await openDesk(ReturnDesk, client)
  await flushPromises()
  return desk
}

test('one by one returns 0.8 and groups 2.1: groups are suggested (D18, R27)', async () => {
  const { screen } = await open()
  expect(screen.text()).toContain('社群的投产比更高，建议用社群经营')
  expect(screen.findAll('tbody')[0]!.findAll('tr').map((row) => row.findAll('th, td').map((it) => it.text()))).toEqual([['一对一', '5', '1,000', '800', '0.8'], ['社群', '5', '1,000', '2,100', '2.1']])
})

test('1,400 of 10,000 bought something: 14 per cent, and for how much (D7, D12)', async () => {
  expect((await open()).screen.text()).toContain('产品转化率 14.0%：10,000 位参与，1,400 位办了产品，买了 4,000,000,000 元')
})

test('who has tried one way only cannot compare; a failed look says so', async () => {
  expect(suggestionText({ ...tail, group: way(0, 0, 0), suggested: null })).toContain('只试过一对一')
  expect(suggestionText({ ...tail, suggested: null })).toContain('比不出高低')
  expect((await open({ showReturns: refuse('INTERNAL_ERROR') })).screen.text()).toContain('没有加载出来')
})

test('the file has every segment and way', () => {
  expect(returnsCsv([tail], outcome).split('\r\n').slice(1, 3)).toEqual(['资产 50 万以下,一对一,5,1000.00,800.00,0.8', '资产 50 万以下,社群,5,1000.00,2100.00,2.1'])
})

test('returns are asked for of a marketing node, and its campaigns alone stand to choose (R31)', async () => {
  const marketingNode = { nodeId: 'opening', name: '开门红' }
  const showReturns = vi.fn<NonNullable<NonNullable<DeskClient['deed']>['showReturns']>>(async () => ({ withinDays: 30, segments: [tail] }))
  const showOutcome = vi.fn(async () => outcome)
  const client: DeskClient = {
    manager: { listCampaigns: async () => ({ campaigns: [{ id: 'spring', name: '春季礼', marketingNode: null }, { id: 'red', name: '红包雨', marketingNode }] as ManagedCampaign[] }) },
    deed: { showReturns, showOutcome },
  }
  const desk = await openDesk(ReturnDesk, client)
  await flushPromises()
  expect(showReturns).toHaveBeenLastCalledWith({ params: { node: 'all' } })
  await desk.type('营销节点', 'opening')
  await flushPromises()
  expect(showReturns).toHaveBeenLastCalledWith({ params: { node: 'opening' } })
  expect(showOutcome).toHaveBeenLastCalledWith({ params: { campaignId: 'red' } })
})
