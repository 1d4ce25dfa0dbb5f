import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent, h, onMounted, ref } from 'vue'
import type { Funnel } from '#shared/funnel/contract'
import type { ManagedCampaign } from '#shared/manager/contract'
import { useManagerStore } from '../manager/manager-store'
import { chenMin, zhouMingyuan } from '../testing/bank-in-memory'
import { openDesk, refuse, type DeskClient } from '../testing/open-desk'
import FunnelDesk from './FunnelDesk.vue'
import { funnelOf, nobody } from './testing/funnel-bank'

enableAutoUnmount(afterEach)

/** Once it is known who he is, as the sidebar does it. */
const SignedIn = defineComponent({
  setup() {
    const managers = useManagerStore()
    const isKnown = ref(false)
    onMounted(async () => (await managers.load(), (isKnown.value = true)))
    return () => (isKnown.value ? h(FunnelDesk) : null)
  },
})

const campaigns = [{ id: 'r13-newcomer', name: '开门红抽奖' }, { id: 'spring', name: '春季礼' }] as ManagedCampaign[]

async function open(funnel: DeskClient['funnel'] = {}, { manager = zhouMingyuan, known = campaigns, openChat = async () => undefined as void } = {}) {
  const showFunnel = vi.fn<NonNullable<NonNullable<DeskClient['funnel']>['showFunnel']>>(async () => funnelOf())
  const client: DeskClient = { manager: { showManager: async () => manager, listCampaigns: async () => ({ campaigns: known }) }, funnel: { showFunnel, ...funnel } }
  const desk = await openDesk(SignedIn, client, { openChat })
  await flushPromises()
  return { ...desk, showFunnel, text: () => desk.screen.text() }
}

const rows = (desk: Awaited<ReturnType<typeof open>>, caption: string) =>
  desk.screen.findAll('table').find((it) => it.get('caption').text().startsWith(caption))!.findAll('tbody tr').map((row) => row.findAll('th, td').map((it) => it.text()))

test('each step stands with its number and how many of the one before came so far (D4)', async () => {
  const desk = await open()
  expect(rows(desk, '各步')).toEqual([
    ['看到活动', '40,000', ''], ['加上好友', '30,000', '75.0%'], ['点开链接', '25,000', '83.3%'], ['参与活动', '20,000', '80.0%'],
    ['填好信息', '5,000', '25.0%'], ['抽到奖品', '3,000', '60.0%'], ['奖品到账', '2,900', '96.7%'],
  ])
  expect(desk.text()).toContain('全行客户')
})

test('20,000 for 15,000 yuan are 0.75 each, paid and still to be paid apart, and what it saved (D1, D2, R10)', async () => {
  const text = (await open()).text()
  expect(text).toContain('人均成本 0.75 元')
  expect(text).toContain('低于目标 3–5 元，比计划省')
  expect(text).toContain('已发放(元)14,500待发放(元)500参与客户(位)20,000')
  expect(text).toContain('按每位 5 元的常规成本要 100,000 元，省下 85,000 元；同样的钱按常规只够 3,000 位。')
})

test('where nobody joined there is no cost, and no false zero (D1)', async () => {
  const desk = await open({ showFunnel: async () => funnelOf({ total: nobody, parts: [] }) })
  expect(desk.text()).toContain('人均成本 —')
  expect(desk.text()).toContain('还没有客户参与')
  expect(desk.text()).toContain('这段时间还没有客户')
})

test('another campaign, period or way to split is asked for; an older answer overwrites nothing', async () => {
  const waiting: ((funnel: Funnel) => void)[] = []
  const desk = await open()
  desk.showFunnel.mockImplementation(() => new Promise((resolve) => waiting.push(resolve)))
  await desk.press('近 7 天')
  await desk.press('客户经理')
  await desk.type('活动', 'spring')
  await flushPromises()
  expect(desk.showFunnel.mock.calls.map(([{ params }]) => ({ ...params }))).toHaveLength(4)
  waiting[2]!(funnelOf({ parts: [{ id: 'a', name: '沈嘉禾', figures: nobody }] }))
  await flushPromises()
  waiting[0]!(funnelOf())
  await flushPromises()
  expect(rows(desk, '按客户经理看').map(([name]) => name)).toEqual(['沈嘉禾'])
})

test('until the answer is there what stands below is called what it is, on the screen and in the file', async () => {
  const desk = await open()
  desk.showFunnel.mockImplementation(() => new Promise(() => undefined))
  await desk.press('近 7 天')
  await desk.press('客户经理')
  expect(desk.screen.get('[role="status"]').text()).toBe('正在统计…下面还是「开门红抽奖」全部时间、按渠道的数据。')
  expect(rows(desk, '按渠道看')).toHaveLength(2)
  await desk.press('导出表格')
  expect(desk.files).toEqual(['开门红抽奖-活动成效-渠道.csv'])
})

test('a manager taps a step, reads which of his contacts stopped there, and goes to one (D4)', async () => {
  const openChat = vi.fn(async () => undefined)
  const listStopped = vi.fn(async () => ({ customers: [{ customerId: 'c', externalUserId: 'wm-hu', name: '胡佳怡' }], count: 1, others: 2 }))
  const desk = await open({ listStopped }, { manager: chenMin, openChat })
  await desk.press('参与活动')
  expect(listStopped).toHaveBeenCalledWith({ params: { campaignId: 'r13-newcomer', step: 'joined', days: 'all' } })
  expect(desk.text()).toContain('另有 2 位现在不是您的好友')
  expect(desk.text()).toContain('参与活动，还没有填好信息：1 位好友')
  await desk.press('去聊天：胡佳怡')
  expect(openChat).toHaveBeenCalledWith('wm-hu')
  await desk.press('近 7 天')
  expect(listStopped).toHaveBeenLastCalledWith({ params: { campaignId: 'r13-newcomer', step: 'joined', days: '7' } })
  await desk.press('参与活动')
  expect(desk.text()).not.toContain('胡佳怡')
})

test('channels stand by what they are for, each kind with its own KPI first (R25)', async () => {
  const of = (exposed: number, added: number, drawn: number) => ({ ...nobody, steps: { ...nobody.steps, exposed, added, drawn } })
  const parts: Funnel['parts'] = [
    { id: 'fair', name: '春季展架', kind: 'exposure', figures: of(900, 120, 6) }, { id: 'hall', name: '大堂台卡', kind: 'exposure', figures: of(400, 300, 1) },
    { id: 'lin', name: '林晚晴', kind: 'operate', figures: of(40_000, 20_000, 3_000) }, { id: null, name: '还没有分配', figures: nobody },
  ]
  const desk = await open({ showFunnel: async () => funnelOf({ parts }) })
  expect(rows(desk, '曝光渠道')).toEqual([['大堂台卡', '300', '400', '75.0%'], ['春季展架', '120', '900', '13.3%']])
  expect(rows(desk, '经营渠道')).toEqual([['林晚晴', '15.0%', '20,000', '3,000']])
  expect(desk.text()).toContain('看涨粉：420 位好友')
  expect(rows(desk, '按渠道看')).toHaveLength(4)
})

test('a marketing node leaves its campaigns to choose from, and the first of them is asked for (R31)', async () => {
  const marketingNode = { nodeId: 'opening', name: '开门红' }
  const desk = await open({}, { known: [{ ...campaigns[0]!, marketingNode: null }, { ...campaigns[1]!, marketingNode }] })
  const choices = (label: string) => desk.screen.findAll('.field').find((it) => it.get('label').text() === label)!.findAll('option').map((it) => it.text())
  expect([choices('营销节点'), choices('活动')]).toEqual([['全部', '开门红'], ['开门红抽奖', '春季礼']])
  await desk.type('营销节点', 'opening')
  await flushPromises()
  expect(choices('活动')).toEqual(['春季礼'])
  expect(desk.showFunnel).toHaveBeenLastCalledWith({ params: { campaignId: 'spring', by: 'channel', days: 'all' } })
})

test('who makes campaigns reads figures and no names (K6)', async () => {
  const desk = await open()
  expect(desk.screen.findAll('table button')).toEqual([])
})

test('a failed look says so and can be tried again; what was there stays', async () => {
  const desk = await open({ showFunnel: refuse('INTERNAL_ERROR') })
  expect(desk.text()).toContain('活动成效没有加载出来')
  const later = await open()
  later.showFunnel.mockImplementation(refuse('INTERNAL_ERROR'))
  await later.press('近 30 天')
  expect(later.text()).toContain('没有更新成功，下面是之前的数据')
  expect(later.text()).toContain('人均成本 0.75 元')
})

test('without a campaign it says what will stand here', async () => {
  expect((await open({}, { known: [] })).text()).toContain('还没有活动')
})
