import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { defineComponent, h, onMounted, ref } from 'vue'
import type { GroupFigures } from '#shared/group-health/contract'
import type { Growth } from '#shared/growth/contract'
import { lifecycleStages } from '#shared/customer/stage'
import type { ConversionFigures } from '#shared/script/contract'
import { conversionSteps } from '#shared/script/conversion-step'
import { groupFiguresCsv } from '../group-health/group-figures-csv'
import { useManagerStore } from '../manager/manager-store'
import { conversionFiguresCsv } from '../script/conversion-figures-csv'
import { chenMin, zhouMingyuan } from '../testing/bank-in-memory'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import CareDesk from './CareDesk.vue'

enableAutoUnmount(afterEach)

/** Once it is known who he is, as the sidebar does it. */
const SignedIn = defineComponent({
  setup() {
    const managers = useManagerStore()
    const isKnown = ref(false)
    onMounted(async () => (await managers.load(), (isKnown.value = true)))
    return () => (isKnown.value ? h(CareDesk) : null)
  },
})

const groups: GroupFigures = {
  scope: 'bank', days: 30, activeGoal: 40, coverage: { groups: 2, customers: 210, perGroup: 105 },
  active: { part: 119, whole: 300 }, converted: { part: 60, whole: 300 },
  groups: [
    { groupId: 'a', name: '邻里群', branchName: '西湖支行', active: { part: 80, whole: 200 }, converted: { part: 60, whole: 200 } },
    { groupId: 'b', name: '园区群', branchName: '滨江支行', active: { part: 39, whole: 100 }, converted: { part: 0, whole: 100 } },
  ],
}
const counts = (at: number) => ({ steps: conversionSteps.map((step) => ({ step, now: at, reached: 2 * at })), stages: lifecycleStages.map((stage) => ({ stage, count: at })) })
const conversions: ConversionFigures = {
  scope: 'bank', ...counts(3), managers: [{ managerId: 'one', name: '林晚晴', branchName: '西湖支行', ...counts(1) }, { managerId: 'two', name: '楼思远', branchName: '滨江支行', ...counts(2) }],
}

async function open(change: DeskClient = {}, manager = zhouMingyuan) {
  const desk = await openDesk(SignedIn, {
    manager: { showManager: async () => manager },
    groupHealth: { showGroupFigures: async () => groups }, script: { showConversionFigures: async () => conversions },
    sop: { showSopExecution: async () => ({ from: '2026-01-29', to: '2026-02-27', total: { due: 10, sent: 9, late: 1, skipped: 0 }, managers: [] }) as never },
    growth: { showGrowth: async () => ({ now: { gross: 5, deleted: 2, net: 3 }, before: { deleted: 1 } }) as Growth },
    potential: { listPotential: async () => ({ weighed: 12, customers: [{ customerId: 'c', externalUserId: 'wm', name: '周若楠', score: 9, reasons: [] }] }) },
    ...change,
  })
  await flushPromises()
  return { ...desk, text: () => desk.screen.text(), links: () => desk.screen.findAll('a').map((it) => it.attributes('href')) }
}

test('80 of 200 are active and enough, 39 of 100 are not; each once in the coverage (D5, D6, D15)', async () => {
  const { screen, text } = await open()
  expect(text()).toContain('2 个群，覆盖 210 位客户，平均每群 105.0 位')
  expect(screen.findAll('td').filter((it) => it.classes('met')).map((it) => it.text())).toEqual(['40.0%'])
  expect(screen.findAll('td').filter((it) => it.classes('short')).map((it) => it.text())).toEqual(['39.0%'])
  expect(groupFiguresCsv(groups).split('\r\n').slice(1, 3)).toEqual(['合计,,300,119,39.7%,60,20.0%', '邻里群,西湖支行,200,80,40.0%,60,30.0%'])
})

test('the eight steps stand for everybody, and for each manager who is chosen (D14)', async () => {
  const { screen, type, text, press, files } = await open()
  const firstStep = () => screen.get('table[aria-label="八步曲人数"] tbody tr').findAll('td.number').map((it) => it.text())
  expect([firstStep(), text().includes('好友 9 位')]).toEqual([['6', '3'], true])
  await type('客户经理', 'two')
  expect([firstStep(), text().includes('好友 6 位')]).toEqual([['4', '2'], true])
  await press('导出八步曲')
  expect(files).toEqual(['八步曲和三阶段.csv'])
  expect(conversionFiguresCsv(conversions).split('\r\n')[2]).toMatch(/^林晚晴,西湖支行,2,1,/)
})

test('what was sent by the calendar, and who was lost, stand with the way there (D17, D22)', async () => {
  const { text, links } = await open()
  expect(text()).toContain('执行率 90%')
  expect(text()).toContain('近 30 天好友减少 2 位，新增 5 位，净增 3 位；再前 30 天减少 1 位。')
  expect(links()).toEqual(['#/plan', '#/funnel/growth'])
})

test('a manager goes on to his groups, his day and the customers worth caring for (S21)', async () => {
  const { text, links } = await open({}, chenMin)
  expect(text()).toContain('12 位好友里，1 位值得一对一维护，最前面的是周若楠。')
  expect(links()).toEqual(['#/groups', '#/plan', '#/today', '#/funnel/growth', '#/leads/potential'])
})

test('one card that fails says so, and the others stand', async () => {
  const { text } = await open({ groupHealth: { showGroupFigures: refuse('INTERNAL_ERROR') } })
  expect(text()).toContain('客户群没有加载出来')
  expect(text()).toContain('八步曲和三阶段')
})
