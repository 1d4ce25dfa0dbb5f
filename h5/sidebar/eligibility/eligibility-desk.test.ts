import { flushPromises } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { EligibilityLine, EligibilityView } from '#shared/eligibility/contract'
import { staffRefusalTexts } from '#shared/eligibility/staff-refusal-text'
import { openDesk, refuse } from '../testing/open-desk'
import EligibilityDesk from './EligibilityDesk.vue'
import { branchBank, branchClient, decision, line } from './testing/branch-bank'

let desk: Awaited<ReturnType<typeof openDesk>>
afterEach(() => {
  desk.screen.unmount()
  vi.restoreAllMocks()
})

const names = () => desk.screen.findAll('ul[aria-label="客户"] button').map((it) => it.text())
const card = () => desk.screen.get('article')

test('the branch’s customers stand with what is in their way', async () => {
  desk = await openDesk(EligibilityDesk, branchClient(branchBank()))
  expect(names()).toEqual(['陈思源 138****5424可以抽奖', '周若楠 139****8000客户的号码不在活动地区', '未知姓名 未留手机号客户还没有参与'])
  expect(desk.screen.get('[role="status"]').text()).toBe('3 位客户打开过活动')
})

test.each([
  ['若', '周若楠'],
  ['8000', '周若楠'],
  ['138', '陈思源'],
  ['138 0000 5424', '陈思源'],
])('"%s" finds %s while it is typed', async (typed, name) => {
  desk = await openDesk(EligibilityDesk, branchClient(branchBank()))
  await desk.type('按姓名或手机号查找', typed)
  expect(names()).toHaveLength(1)
  expect(names()[0]).toContain(name)
  expect(desk.screen.get('[role="status"]').text()).toBe('找到 1 位')
})

test('a search that finds nobody says how else to look', async () => {
  desk = await openDesk(EligibilityDesk, branchClient(branchBank()))
  await desk.type('按姓名或手机号查找', '赵')
  expect(desk.screen.text()).toContain('前三位、后四位')
})

test('who is looked at is decided on every fact, with words for him that can be copied (C14)', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  desk = await openDesk(EligibilityDesk, branchClient(branchBank()))
  await desk.press('周若楠')
  expect(card().get('.verdict').text()).toBe('客户的号码不在活动地区')
  expect(card().findAll('.label').map((it) => it.text())).toEqual([
    '企业微信 符合', '首次添加 符合', '号码归属地 不符合', '本行客户 符合', '受邀名单 符合', '员工 符合', '手机 符合', '客户群 不影响', '小游戏 不影响',
  ])
  expect(card().get('blockquote').text()).toBe(staffRefusalTexts.OUTSIDE_REGION.say)
  await desk.press('复制这段话')
  expect(writeText).toHaveBeenCalledWith(staffRefusalTexts.OUTSIDE_REGION.say)
  expect(card().text()).toContain('已复制')
})

test('of a customer who has drawn there is the number of his prize, to be copied for finance', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
  desk = await openDesk(EligibilityDesk, branchClient(branchBank({ decision: decision({ refusal: 'ALREADY_DRAWN', voucherId: 'spring:cust-02', voucherCode: '7K3M-9QX2' }) })))
  await desk.press('周若楠')
  expect(card().text()).toContain('奖品编号7K3M-9QX2')
  await desk.press('复制编号')
  expect(writeText).toHaveBeenCalledWith('7K3M-9QX2')
  expect(card().text()).toContain('已复制')
})

test('who has not drawn has no number', async () => {
  desk = await openDesk(EligibilityDesk, branchClient(branchBank()))
  await desk.press('周若楠')
  expect(card().text()).not.toContain('奖品编号')
})

test('where the words cannot be copied, it is said how else', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'))
  desk = await openDesk(EligibilityDesk, branchClient(branchBank()))
  await desk.press('周若楠')
  await desk.press('复制这段话')
  expect(card().text()).toContain('没有复制成功')
})

test('who may draw is told so, with words to send', async () => {
  desk = await openDesk(EligibilityDesk, branchClient(branchBank({ decision: decision({ refusal: null }) })))
  await desk.press('陈思源')
  expect(card().get('.verdict').text()).toBe('可以抽奖')
  expect(card().get('blockquote').text()).toContain('您现在就可以抽奖')
})

test('the focus goes to the customer, and back to his line', async () => {
  desk = await openDesk(EligibilityDesk, branchClient(branchBank()))
  await desk.press('周若楠')
  expect(document.activeElement?.textContent).toBe('周若楠 139****8000')
  await desk.press('返回名单')
  expect(document.activeElement?.tagName).toBe('BUTTON')
  expect(document.activeElement?.textContent).toContain('周若楠')
  expect(desk.screen.find('article').exists()).toBe(false)
})

test('a customer of another branch is explained, not shown, and not asked for again (K6)', async () => {
  desk = await openDesk(EligibilityDesk, branchClient(branchBank(), { explainEligibility: refuse('OTHER_BRANCH') }))
  await desk.press('周若楠')
  expect(desk.screen.text()).toContain('该客户由其他网点维护')
  expect(desk.screen.find('article').exists()).toBe(false)
  expect(desk.screen.text()).not.toContain('重试')
})

test('a decision that did not come can be asked for again', async () => {
  let isDown = true
  const bank = branchBank()
  desk = await openDesk(EligibilityDesk, branchClient(bank, { explainEligibility: async () => (isDown ? refuse('NETWORK_ERROR')() : bank.decision) }))
  await desk.press('周若楠')
  expect(desk.screen.text()).toContain('网络不太稳定')
  isDown = false
  await desk.press('重试')
  expect(card().text()).toContain('客户的号码不在活动地区')
})

test('an answer about somebody he has left does not take the place of the next', async () => {
  const answers: Record<string, (view: EligibilityView) => void> = {}
  const explainEligibility = ({ params }: { params: { customerId: string } }) =>
    new Promise<EligibilityView>((resolve) => void (answers[params.customerId] = resolve))
  desk = await openDesk(EligibilityDesk, branchClient(branchBank(), { explainEligibility }))
  await desk.press('陈思源')
  await desk.press('周若楠')
  answers['cust-02']!(decision())
  answers['cust-01']!(decision({ refusal: null }))
  await flushPromises()
  expect(card().get('.verdict').text()).toBe('客户的号码不在活动地区')
})

test('another campaign has its own customers, and closes the one he looked at', async () => {
  desk = await openDesk(EligibilityDesk, branchClient(branchBank()))
  await desk.press('周若楠')
  expect(desk.screen.findAll('option').map((it) => it.text())).toEqual(['新春抽立减金（进行中）', '金秋有礼（未开始）'])
  await desk.type('活动', 'autumn')
  await flushPromises()
  expect(desk.screen.text()).toContain('还没有客户打开过这个活动')
  expect(desk.screen.find('article').exists()).toBe(false)
})

test('a list that comes late does not stand under another campaign', async () => {
  const answers: Record<string, (answer: { customers: EligibilityLine[] }) => void> = {}
  const listEligibility = ({ params }: { params: { campaignId: string } }) =>
    new Promise<{ customers: EligibilityLine[] }>((resolve) => void (answers[params.campaignId] = resolve))
  desk = await openDesk(EligibilityDesk, branchClient(branchBank(), { listEligibility }))
  await desk.type('活动', 'autumn')
  answers.autumn!({ customers: [line('cust-09', '孙浩然', null)] })
  answers.spring!({ customers: [line('cust-01', '陈思源', null)] })
  await flushPromises()
  expect(names()).toEqual(['孙浩然 未留手机号可以抽奖'])
})

test('once the customer has done what was missing, coming back to the page shows it', async () => {
  const bank = branchBank()
  desk = await openDesk(EligibilityDesk, branchClient(bank))
  await desk.press('周若楠')
  bank.decision = decision({ refusal: null })
  bank.customers.spring = [line('cust-02', '周若楠', '139****8000')]
  document.dispatchEvent(new Event('visibilitychange'))
  await flushPromises()
  expect(card().get('.verdict').text()).toBe('可以抽奖')
  expect(names()).toEqual(['周若楠 139****8000可以抽奖'])
})

test('a refresh that fails leaves the older list and says so', async () => {
  let isDown = false
  const bank = branchBank()
  const listEligibility = async () => (isDown ? refuse('NETWORK_ERROR')() : { customers: bank.customers.spring! })
  desk = await openDesk(EligibilityDesk, branchClient(bank, { listEligibility }))
  isDown = true
  await desk.screen.get('[aria-label="刷新"]').trigger('click')
  await flushPromises()
  expect(desk.screen.get('[role="alert"]').text()).toContain('没有更新成功')
  expect(names()).toHaveLength(3)
})

test('a list that did not come can be asked for again, and the campaign still be chosen', async () => {
  let isDown = true
  const bank = branchBank()
  desk = await openDesk(EligibilityDesk, branchClient(bank, { listEligibility: async () => (isDown ? refuse('NETWORK_ERROR')() : { customers: bank.customers.spring! }) }))
  expect(desk.screen.text()).toContain('名单没有加载出来')
  expect(desk.screen.find('select').exists()).toBe(true)
  isDown = false
  await desk.press('重试')
  expect(names()).toHaveLength(3)
})

test('campaigns that did not come can be asked for again', async () => {
  const client = branchClient(branchBank())
  const { listCampaigns } = client.manager!
  client.manager = { listCampaigns: refuse('INTERNAL_ERROR') }
  desk = await openDesk(EligibilityDesk, { ...client, manager: { listCampaigns: () => client.manager!.listCampaigns!() } })
  expect(desk.screen.text()).toContain('系统开小差了')
  client.manager = { listCampaigns }
  await desk.press('重试')
  expect(names()).toHaveLength(3)
})

test('without a campaign there is nothing to look up', async () => {
  desk = await openDesk(EligibilityDesk, branchClient(branchBank({ campaigns: [] })))
  expect(desk.screen.text()).toContain('还没有活动')
})

test('keeps the place of the list, and of the decision, while they load', async () => {
  const waiting = { explainEligibility: () => new Promise<EligibilityView>(() => undefined) }
  desk = await openDesk(EligibilityDesk, branchClient(branchBank(), waiting))
  await desk.press('周若楠')
  expect(desk.screen.find('section [role="status"][aria-label="正在加载"]').exists()).toBe(true)
  desk.screen.unmount()
  desk = await openDesk(EligibilityDesk, branchClient(branchBank(), { listEligibility: () => new Promise(() => undefined) }))
  expect(desk.screen.find('[role="status"][aria-label="正在加载"]').exists()).toBe(true)
})

test('of a long list it says that these are the latest', async () => {
  const spring = Array.from({ length: 200 }, (_, n) => line(`cust-${n}`, '陈思源', null))
  desk = await openDesk(EligibilityDesk, branchClient(branchBank({ customers: { spring } })))
  expect(desk.screen.get('[role="status"]').text()).toBe('最近打开活动的 200 位客户')
})
