import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import type { SopPlan, SopReport } from '#shared/sop/contract'
import { defineComponent, h, onMounted, ref } from 'vue'
import { chenMin, zhouMingyuan } from '../testing/bank-in-memory'
import { useManagerStore } from '../manager/manager-store'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import { useRouteStore } from '../work/route-store'
import PlanDesk from './PlanDesk.vue'
import { planOf } from './testing/sop-bank'

enableAutoUnmount(afterEach)

const report: SopReport = {
  from: '2026-01-29' as never, to: '2026-02-27' as never, total: { due: 10, sent: 9, late: 2, skipped: 1 },
  managers: [
    { managerId: 'a', managerName: '沈嘉禾', branchName: '杭州西湖支行', due: 6, sent: 6, late: 2, skipped: 0 },
    { managerId: 'b', managerName: '方雨婷', branchName: '杭州滨江支行', due: 4, sent: 3, late: 0, skipped: 1 },
  ],
}

/** Once it is known who he is, as the sidebar does it. */
const SignedIn = defineComponent({
  setup() {
    const managers = useManagerStore()
    const isKnown = ref(false)
    onMounted(async () => (await managers.load(), (isKnown.value = true)))
    return () => (isKnown.value ? h(PlanDesk) : null)
  },
})

async function open(sop: DeskClient['sop'] = {}, manager = chenMin) {
  const client: DeskClient = {
    manager: { showManager: async () => manager }, compliance: { listPromiseWords: async () => ({ words: [], negators: [], bridges: [] }) },
    sop: { showSopPlan: async () => planOf(), showSopExecution: async () => report, ...sop },
  }
  const desk = await openDesk(SignedIn, client)
  await flushPromises()
  /** As the browser asks before the page is closed. */
  const isUnsaved = () => {
    const event = new Event('beforeunload', { cancelable: true })
    useRouteStore().askBeforeUnload(event as BeforeUnloadEvent)
    return event.defaultPrevented
  }
  return { ...desk, isUnsaved, text: () => desk.screen.text() }
}

test('the week stands there slot by slot, with what takes turns in it (G10)', async () => {
  const { screen } = await open()
  expect(screen.findAll('article').map((it) => it.text())).toEqual([
    '周一 10:00专业内容改家庭备用金辅管群也发', '周五 19:30固定活动改周五骰子夜节假日照常 · 最高 18.80 元',
  ])
})

test('9 of 10 sent are 90%, the late counted apart (D17)', async () => {
  const { screen } = await open()
  expect(screen.get('[aria-labelledby="execution"]').text()).toContain('执行率 90%1月29日到2月27日：该发 10 条：准时 7 条，迟发 2 条，跳过 1 条，没发 0 条。')
})

test('head office reads it by manager and branch, and writes no branch’s plan', async () => {
  const { screen, text } = await open({}, zhouMingyuan)
  expect(screen.findAll('tbody tr').map((it) => it.text())).toEqual(['沈嘉禾杭州西湖支行662100%', '方雨婷杭州滨江支行43075%'])
  expect(text()).not.toContain('周计划')
})

test('a slot is written, saved and activated', async () => {
  const saved: SopPlan['slots'][] = []
  const { press, type, text } = await open({
    saveSopPlan: async ({ body }) => (saved.push(body.slots), { outcome: 'saved', plan: planOf({ slots: body.slots, version: 2, isActive: false }) }),
    activateSopPlan: async () => ({ outcome: 'activated', plan: planOf({ slots: saved[0]!, version: 2 }) }),
  })
  await press('改：周一 10:00 专业内容')
  await type('几点', '25:00')
  await press('好了')
  expect(text()).toContain('请写成 10:00 这样的时间')
  await type('几点', '09:30')
  await press('好了')
  await press('启用')
  expect(saved[0]![0]).toMatchObject({ id: 'monday', time: '09:30', weekdays: [1] })
  expect(text()).toContain('本网点的计划，已启用')
})

test('what is still being written is saved with the rest; a form that is not whole keeps it from that, and its words stay', async () => {
  const saved: SopPlan['slots'][] = []
  const { screen, press, type, text } = await open({
    saveSopPlan: async ({ body }) => (saved.push(body.slots), { outcome: 'saved', plan: planOf({ slots: body.slots, version: 2, isActive: false }) }),
  })
  await press('改：周一 10:00 专业内容')
  await type('几点', '25:00')
  await press('先保存')
  expect([saved, text().includes('有一条还没写完整'), text().includes('请写成 10:00 这样的时间')]).toEqual([[], true, true])
  await type('几点', '09:30')
  await press('先保存')
  expect(saved[0]![0]).toMatchObject({ id: 'monday', time: '09:30' })
  expect(screen.find('form').exists()).toBe(false)
})

test('a new place nobody has written anything into is not saved', async () => {
  const saved: SopPlan['slots'][] = []
  const { press, type } = await open({
    saveSopPlan: async ({ body }) => (saved.push(body.slots), { outcome: 'saved', plan: planOf({ slots: body.slots, version: 2, isActive: false }) }),
  })
  await press('＋ 加一条')
  await press('改：周一 10:00 专业内容')
  await type('几点', '09:30')
  await press('先保存')
  expect(saved[0]!.map(({ id }) => id)).toEqual(['monday', 'friday'])
})

test('a plan with a slot that has no script is not activated, and what is missing is listed (S5)', async () => {
  const broken = planOf({ isActive: false, problems: [{ code: 'noScript', slotId: 'friday', turn: 0 }], warnings: [{ code: 'habitMoved', slotIds: ['friday'] }] })
  const { press, text } = await open({ showSopPlan: async () => broken, activateSopPlan: async () => ({ outcome: 'refused', plan: broken }) })
  await press('启用')
  expect(text()).toContain('周五 19:30 固定活动：第 1 轮还没有话术，写好才能启用。')
  expect(text()).toContain('习惯：固定活动挪了时间')
  expect(text()).toContain('还不能启用，请先补齐上面列出的内容。')
})

test('what a colleague has changed meanwhile is not written over, and what was typed can be let go', async () => {
  const { press, type, text } = await open({ saveSopPlan: refuse('VERSION_OUTDATED') })
  await press('改：周一 10:00 专业内容')
  await type('几点', '09:30')
  await press('好了')
  await press('先保存')
  expect(text()).toContain('同事刚改过周计划')
  await press('放弃修改')
  expect(text()).toContain('周一 10:00')
})

test('where it does not load it can be asked for again', async () => {
  let isDown = true
  const { press, text } = await open({ showSopPlan: async () => (isDown ? refuse('NETWORK_ERROR')() : planOf()) })
  expect(text()).toContain('周计划没有加载出来')
  isDown = false
  await press('重试')
  expect(text()).toContain('家庭备用金')
})

test('before the first figures are there their place is kept', async () => {
  const { screen } = await open({ showSopExecution: () => new Promise(() => undefined) }, zhouMingyuan)
  expect(screen.find('[aria-label="正在读取执行率"]').exists()).toBe(true)
})

test('figures that come late take nothing from those that were asked for after them', async () => {
  const answers: Record<string, (report: SopReport) => void> = {}
  const { press, text } = await open({
    showSopExecution: async ({ params: { days } }) => (days === '30' ? report : new Promise((answer) => (answers[days] = answer))),
  })
  await press('近 7 天')
  await press('近 90 天')
  answers['90']!({ ...report, total: { due: 4, sent: 3, late: 0, skipped: 0 } })
  answers['7']!({ ...report, total: { due: 2, sent: 1, late: 0, skipped: 0 } })
  await flushPromises()
  expect(text()).toContain('执行率 75%')
})

test('where other figures do not come it is said beside the older ones', async () => {
  let isDown = false
  const { screen, press } = await open({ showSopExecution: async () => (isDown ? refuse('NETWORK_ERROR')() : report) })
  isDown = true
  await press('近 7 天')
  expect(screen.get('[aria-labelledby="execution"] [role="alert"]').text()).toContain('没有更新成功')
})

test('a slot that is being written counts as unsaved once something in it was changed', async () => {
  const { press, type, isUnsaved } = await open()
  await press('改：周一 10:00 专业内容')
  expect(isUnsaved()).toBe(false)
  await type('几点', '09:30')
  expect(isUnsaved()).toBe(true)
  await press('取消')
  expect(isUnsaved()).toBe(false)
  await press('＋ 加一条')
  expect(isUnsaved()).toBe(false)
  await type('主题', '存款保险')
  expect(isUnsaved()).toBe(true)
})

test('a refusal is said no longer once the plan was changed', async () => {
  const broken = planOf({ isActive: false, problems: [{ code: 'noScript', slotId: 'friday', turn: 0 }] })
  const { press, type, text } = await open({ showSopPlan: async () => broken, activateSopPlan: async () => ({ outcome: 'refused', plan: broken }) })
  await press('启用')
  await press('改：周一 10:00 专业内容')
  await type('几点', '09:30')
  await press('好了')
  expect(text()).not.toContain('还不能启用')
})
