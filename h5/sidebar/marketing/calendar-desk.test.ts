import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { ListedNode, NodeFigures } from '#shared/marketing/contract'
import { toFen } from '#shared/money/fen'
import type { CalendarDay } from '#shared/time/calendar-day'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import CalendarDesk from './CalendarDesk.vue'
import { nodeCsv, reachedOf } from './node-text'

enableAutoUnmount(afterEach)

const opening: ListedNode = {
  nodeId: 'opening', name: '2026 开门红', from: '2026-01-01' as CalendarDay, until: '2026-03-31' as CalendarDay, targetAdds: 20_000, targetCost: toFen(500), phase: 'running', campaigns: 1,
}
const later: ListedNode = { ...opening, nodeId: 'later', name: '年终冲刺', from: '2026-12-01' as CalendarDay, until: '2027-01-10' as CalendarDay, targetAdds: null, targetCost: null, phase: 'notStarted', campaigns: 0 }
const figures: NodeFigures = {
  node: opening, scope: 'bank', adds: 15_999,
  campaigns: [{ campaignId: 'spring', name: '春季礼', joined: 20_000, spent: { paid: toFen(1_450_000), reserved: toFen(50_000) } }],
}

const open = (marketing: DeskClient['marketing'] = {}, canChange = true) =>
  openDesk(CalendarDesk, { marketing: { listNodes: async () => ({ nodes: [later, opening], canChange }), showNode: async () => figures, ...marketing } })

test('the node that goes on is shown against its KPI: 15,999 of 20,000 are not 80 per cent (R31)', async () => {
  const { screen, press, files } = await open()
  const text = screen.get('section[aria-label="2026 开门红"]').text()
  expect(text).toContain('2026年1月1日 – 3月31日')
  expect(text).toContain('全行客户新增好友 15,999 / 20,000 位，完成 79%')
  expect(text).toContain('人均成本 0.75 元 在目标 5 元以内')
  expect(screen.findAll('tbody tr').map((row) => row.text())).toEqual(['春季礼20,00015,0000.75'])
  expect(screen.get('section[aria-label="年终冲刺"]').text()).toContain('2026年12月1日 – 2027年1月10日')
  await press('导出表格')
  expect(files).toEqual(['2026 开门红-完成情况.csv'])
})

test('a manager sees his part, measured by no target of the bank, and changes nothing', async () => {
  const { screen } = await open({ showNode: async () => ({ ...figures, scope: 'own', adds: 12 }) }, false)
  expect(screen.text()).toContain('我的客户新增好友 12 位')
  expect(screen.get('section[aria-label="2026 开门红"] .reached').text()).not.toContain('目标')
  expect(screen.find('progress').exists()).toBe(false)
  expect(screen.findAll('button').map((it) => it.text())).not.toContain('加一个节点')
})

test('the head office adds a node; what is missing is said at its field, a name that is taken too (R31)', async () => {
  const addNode = vi.fn(async () => ({ outcome: 'taken' as const, nodeId: 'opening' }))
  const { screen, press, type } = await open({ addNode })
  await press('加一个节点')
  await press('保存节点')
  expect(screen.get('form').text()).toContain('请写下节点的名字')
  expect(addNode).not.toHaveBeenCalled()
  await type('名字', '2027 开门红')
  await type('第一天', '2027-01-01')
  await type('最后一天', '2026-12-31')
  await type('新增好友目标（位）', '20,000')
  await type('人均成本目标（元）', '4.5')
  await press('保存节点')
  expect(screen.get('form').text()).toContain('最后一天要在第一天之后')
  await type('最后一天', '2027-03-31')
  await press('保存节点')
  expect(addNode).toHaveBeenCalledWith({ body: { name: '2027 开门红', from: '2027-01-01', until: '2027-03-31', targetAdds: 20_000, targetCost: 450 } })
  expect(screen.get('[role="alert"]').text()).toContain('已经有叫这个名字的节点')
})

test('a node with campaigns stays, and says why', async () => {
  const { screen, press } = await open({ removeNode: async () => ({ outcome: 'inUse' }) })
  await press('把2026 开门红移出日历')
  expect(screen.get('[role="alert"]').text()).toContain('有活动或方案属于这个节点')
})

test('a failed look says so', async () => {
  expect((await open({ listNodes: refuse('INTERNAL_ERROR') })).screen.text()).toContain('营销日历没有加载出来')
})

test('5.004 yuan each are more than a target of 5, and the file has the total', () => {
  const dear = { ...figures, campaigns: [{ ...figures.campaigns[0]!, joined: 1_000, spent: { paid: toFen(500_400), reserved: toFen(0) } }] }
  expect(reachedOf(dear)).toMatchObject({ cost: 500, isCostFine: false })
  expect(nodeCsv(figures).split('\r\n').slice(-2)).toEqual(['春季礼,20000,14500.00,500.00,0.75', '合计,20000,14500.00,500.00,0.75'])
})
