import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import { chenMin, spring, type Bank } from './testing/bank-in-memory'
import { openSidebar } from './testing/open-sidebar'

enableAutoUnmount(afterEach)

test('shows who is signed in', async () => {
  const { screen } = await openSidebar({ manager: chenMin, campaigns: [spring] })
  expect(screen.get('h1').text()).toBe('陈敏 工号 8801203')
  expect(screen.text()).toContain('锦江农商银行 · 城东支行')
})

test("shows a campaign's terms and the server's figures", async () => {
  const { screen } = await openSidebar({ manager: chenMin, campaigns: [spring] })
  const card = screen.get('[aria-label="新春抽立减金"]')
  expect(card.text()).toContain('进行中')
  const terms = card.findAll('[aria-label="活动概况"] li').map((term) => term.text())
  expect(terms).toEqual(['2月12日 – 2月26日', '还剩 9 天', '最高 188 元'])
  const rows = card.findAll('tr').map((row) => row.findAll('th, td').map((cell) => cell.text()))
  expect(rows).toEqual([
    ['', '打开', '参与', '抽奖'],
    ['全部', '12,480', '3,021', '2,874'],
    ['我的', '–', '96', '88'],
  ])
  expect(card.find('td [aria-label="无"]').exists()).toBe(true)
  expect(card.get('[aria-label="奖品与预算"]').text()).toContain('2,126 / 5,000 份')
  const amounts = card.findAll('dl div').map((amount) => [amount.get('dt').text(), amount.get('dd').text()])
  expect(amounts).toEqual([
    ['已发放(元)', '9,314.56'],
    ['待发放(元)', '1,836.12'],
    ['剩余(元)', '8,249.32'],
  ])
})

test('a campaign with a merchant says who bears how much (G24)', async () => {
  const costShare = { partner: '江南甜品铺', partnerPercent: 40, bankBears: toFen(901), partnerBears: toFen(600) }
  const { screen } = await openSidebar({ manager: chenMin, campaigns: [{ ...spring, costShare }] })
  const lines = screen.findAll('[aria-label="费用共担"] div').map((line) => [line.get('dt').text(), line.get('dd').text()])
  expect(lines).toEqual([['本行承担 60%', '9.01 元'], ['江南甜品铺承担 40%', '6 元']])
})

test('a campaign says for whom, with what, where and when, and of which node it is (R30, R31)', async () => {
  const { screen } = await openSidebar({ manager: chenMin, campaigns: [{ ...spring, marketingNode: { nodeId: 'opening', name: '2026 开门红' } }] })
  const plan = screen.get('[aria-label="新春抽立减金"] .plan')
  expect(plan.get('summary').text()).toBe('怎么做：人、物、场、时2026 开门红')
  expect(plan.findAll('li span').map((it) => it.text())).toEqual(['城东片区的新市民', '微信立减金 5000 份，最高 188 元', '客户经理的企业微信', '2026年2月12日 – 2026年2月26日'])
})

test('keeps the place of the figures while they load', async () => {
  const { screen } = await openSidebar({ manager: chenMin, campaigns: 'slow' })
  expect(screen.find('[role="status"][aria-label="正在加载活动"]').exists()).toBe(true)
  expect(screen.text()).toContain('正在更新…')
})

test('says that there is no campaign today', async () => {
  const { screen } = await openSidebar({ manager: chenMin, campaigns: [] })
  expect(screen.text()).toContain('今天没有活动')
})

test('a list that failed can be asked for again', async () => {
  const bank: Bank = { manager: chenMin, campaigns: 'INTERNAL_ERROR' }
  const { screen, press } = await openSidebar(bank)
  expect(screen.text()).toContain('系统开小差了')
  bank.campaigns = [spring]
  await press('重试')
  expect(screen.text()).toContain('新春抽立减金')
})

test('refreshing brings new figures and their age', async () => {
  const bank: Bank = { manager: chenMin, campaigns: [spring] }
  const { screen, visit, press } = await openSidebar(bank)
  expect(screen.text()).toContain('刚刚更新')
  bank.campaigns = [{ ...spring, figures: { ...spring.figures, opened: 12481 } }]
  visit.now = new Date('2026-02-17T10:05:00+08:00')
  await press('刷新')
  expect(screen.text()).toContain('12,481')
  expect(screen.text()).toContain('刚刚更新')
})

test('coming back to the page refreshes it', async () => {
  const bank: Bank = { manager: chenMin, campaigns: [] }
  const { screen } = await openSidebar(bank)
  bank.campaigns = [spring]
  document.dispatchEvent(new Event('visibilitychange'))
  await flushPromises()
  expect(screen.text()).toContain('新春抽立减金')
})

test('a refresh that fails leaves the older figures and says how old they are', async () => {
  const bank: Bank = { manager: chenMin, campaigns: [spring] }
  const { screen, visit, press } = await openSidebar(bank)
  bank.campaigns = 'offline'
  visit.now = new Date('2026-02-18T08:30:00+08:00')
  await press('刷新')
  expect(screen.get('[role="alert"]').text()).toContain('没有更新成功')
  expect(screen.text()).toContain('22 小时前更新')
  expect(screen.text()).toContain('12,480')
})
