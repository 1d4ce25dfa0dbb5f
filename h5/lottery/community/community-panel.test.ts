import { expect, test } from 'vitest'
import type { CalendarDay } from '#shared/time/calendar-day'
import { FakeBank } from '../testing/fake-bank'
import { until, useLotteryPage } from '../testing/use-lottery-page'

const open = useLotteryPage()

async function openCommunity(bank = new FakeBank()) {
  const page = await open(bank)
  await until(() => page.isAlive('社区生活'))
  page.tap('社区生活')
  await until(() => page.sees('行里的事'))
  return page
}

test('the next event says when and where it is (C29)', async () => {
  const page = await openCommunity()
  for (const words of ['本周五 20:00', '就在明天', '周五骰子夜', '在“西湖邻里福利群”群里举行']) expect(page.sees(words)).toBe(true)
})

test('on Friday before it begins it is today (C29)', async () => {
  const bank = new FakeBank()
  bank.community.event.today = '2026-02-13' as CalendarDay
  const page = await openCommunity(bank)
  expect(page.sees('今天 20:00')).toBe(true)
})

test('a customer sees the benefits of his city, and a draw leads to its campaign (C20)', async () => {
  const page = await openCommunity()
  expect(page.sees('西湖邻里福利群 · 杭州')).toBe(true)
  expect(page.sees('片儿川饭票')).toBe(true)
  expect(document.querySelector('.local-link')!.getAttribute('href')).toBe('/lottery/neighbours-dice')
})

test('a payment service is told to the bank, and then its own page opens (C26)', async () => {
  const bank = new FakeBank()
  const page = await openCommunity(bank)
  await until(() => page.sees('小区物业费、停车费'))
  page.tap('物业费')
  await until(() => location.hash === '#property-fee')
  expect(bank.sent('PUT', /\/api\/services\/property-fee\/opening$/)).toHaveLength(1)
})

test('a payment service opens even where the bank does not hear of it', async () => {
  const bank = new FakeBank()
  bank.interrupt = ({ method }) => (method === 'PUT' ? { status: 500, body: {} } : undefined)
  const page = await openCommunity(bank)
  await until(() => page.sees('小区物业费、停车费'))
  page.tap('学费')
  await until(() => location.hash === '#tuition')
})

test.each([
  [{ city: null, group: null, benefits: [] }, '留下手机号参加活动后'],
  [{ city: '温州', group: null, benefits: [] }, '温州的客户群正在筹备'],
  [{ city: '杭州', group: { name: '西湖邻里福利群', isMember: false }, benefits: [] }, '请您的客户经理邀请您'],
])('who has no group yet is told what to do: %j', async (local, words) => {
  const bank = new FakeBank()
  bank.community.local = local
  const page = await openCommunity(bank)
  expect(page.sees(words)).toBe(true)
})

test('articles are found by their kind, read in full with their source, and the reading is told once (C24, K14)', async () => {
  const bank = new FakeBank()
  const page = await openCommunity(bank)
  const [, consultation] = document.querySelectorAll<HTMLElement>('[aria-label="文章种类"] button')
  consultation!.click()
  await until(() => !page.button('春节期间网点营业时间'))
  page.tap('银行卡丢了')
  await until(() => page.sees('来源：本行原创，西湖支行沈嘉禾'))
  expect(page.sees('打开手机银行，点“临时冻结”。')).toBe(true)
  expect(bank.sent('PUT', /\/articles\/lost-card\/views\/[\d-]+$/)).toHaveLength(1)
})

test('what did not come can be asked for again, and the rest is there meanwhile', async () => {
  const bank = new FakeBank()
  let isDown = true
  bank.interrupt = ({ path }) => (isDown && path === '/api/local-benefits' ? { status: 500, body: {} } : undefined)
  const page = await openCommunity(bank)
  await until(() => page.button('重新加载'))
  expect(page.sees('周五骰子夜')).toBe(true)
  isDown = false
  page.tap('重新加载')
  await until(() => page.sees('片儿川饭票'))
})
