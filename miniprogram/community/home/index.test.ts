import { afterEach, beforeEach, expect, test } from 'vitest'
import { FakeBank } from '../../testing/fake-bank'
import { fakeWx } from '../../testing/fake-wx'
import { openOwnPage } from '../../testing/open-own-page'

let page: Awaited<ReturnType<typeof openOwnPage>>
let phone: ReturnType<typeof fakeWx>
const shows = (words: string) => page.shows(words)

async function open(bank = new FakeBank(), path = 'community/home/index', query: Record<string, string> = {}) {
  page = await openOwnPage(path, bank, query)
}

beforeEach(() => (phone = fakeWx()))
afterEach(() => page.close())

test('the next event says when and where it is (C29), and comes before services, group and articles', async () => {
  await open()
  for (const words of ['本周五 20:00', '2月13日 · 就在明天', '周五骰子夜', '在“西湖邻里福利群”群里举行', '小区物业费', '片儿川饭票', '银行卡丢了']) await shows(words)
  const places = ['周五骰子夜', '生活缴费', '西湖邻里福利群 · 杭州', '行里的事'].map((words) => page.text().indexOf(words))
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})

test('a customer sees what his city’s group has, and a draw leads to its campaign (C20)', async () => {
  await open()
  await shows('您是群成员，下面的福利都可以领')
  expect(page.text()).toContain('每周一上午十点在群里接龙领取')
  page.tap('去抽奖')
  expect(phone.reLaunch).toHaveBeenCalledWith({ url: '/pages/campaign/index?c=neighbours-dice' })
})

test('who has no group yet is told what to do (C20)', async () => {
  const bank = new FakeBank()
  bank.community.local = { city: null, group: null, benefits: [] }
  await open(bank)
  await shows('留下手机号参加活动后')
})

test('articles are found by their kind, and opened (C24)', async () => {
  await open()
  await shows('春节期间网点营业时间')
  page.tap('答疑')
  await expect.poll(() => page.text()).not.toContain('春节期间网点营业时间')
  page.tap('银行卡丢了')
  expect(phone.navigateTo).toHaveBeenCalledWith({ url: '/community/article/index?a=lost-card' })
})

test('an article is read in full with its source, and the reading is told once (C24, K14)', async () => {
  const bank = new FakeBank()
  await open(bank, 'community/article/index', { a: 'lost-card' })
  await shows('打开手机银行，点“临时冻结”。')
  await shows('来源：本行原创，西湖支行沈嘉禾')
  expect(bank.requests.filter((it) => /^PUT \/api\/articles\/lost-card\/views\/[\w-]+$/.test(it))).toHaveLength(1)
})

test('a payment service opens on the bank’s own page, and the bank hears of it (C26)', async () => {
  const bank = new FakeBank()
  bank.community.services[0]!.link = '/simulated/mobile-bank/service/property-fee'
  await open(bank)
  await shows('小区物业费、停车费')
  page.tap('物业费')
  expect(phone.navigateTo).toHaveBeenCalledWith({ url: '/community/service/index?s=property-fee' })
  page.close()

  await open(bank, 'community/service/index', { s: 'property-fee' })
  await expect.poll(() => page.find('web-view')?.getAttribute('src')).toBe('http://localhost:8080/simulated/mobile-bank/service/property-fee')
  expect(bank.sent('PUT', '/services/property-fee/opening')).toHaveLength(1)
})

test('a service that is none leads nowhere else', async () => {
  const bank = new FakeBank()
  await open(bank, 'community/service/index', { s: 'https://elsewhere.example' })
  await shows('没有找到这项缴费')
  expect(bank.sent('PUT', '')).toEqual([])
  expect(page.find('web-view')).toBeNull()
})

const survey = {
  id: 'first-payment', title: '用券之后，想听您一句', text: '四个小问题。',
  questions: [
    { id: 'paying', text: '顺利抵扣了吗？', options: ['一次就成功', '没有抵扣上'] },
    { id: 'wish', text: '还希望我们做点什么？', options: [] },
  ],
}

test('who has paid is asked, named what is missing, answers once, and is thanked (C25)', async () => {
  const bank = new FakeBank()
  bank.community.survey = survey
  await open(bank)
  await shows('用券之后，想听您一句')
  page.type('还希望我们做点什么？', '多一些早餐券')
  page.tap('提交')
  await shows('请选择：顺利抵扣了吗？')
  expect(bank.community.surveyAnswers).toEqual([])
  page.tap('一次就成功')
  page.tap('提交')
  page.tap('提交')
  await shows('收到，谢谢您')
  expect(bank.community.surveyAnswers).toEqual([{ answers: { paying: '一次就成功', wish: '多一些早餐券' } }])
})

test('who is not asked sees no survey', async () => {
  await open()
  await shows('行里的事')
  expect(page.text()).not.toContain('用券之后')
})

test('what did not come can be asked for again, and the rest is there meanwhile', async () => {
  const bank = new FakeBank()
  bank.interrupt = ({ path }) => (path === '/api/local-benefits' ? { status: 500, body: {} } : undefined)
  await open(bank)
  await shows('同城福利没有加载出来')
  await shows('周五骰子夜')
  bank.interrupt = () => undefined
  page.tap('重新加载')
  await shows('片儿川饭票')
})
