import { afterEach, beforeEach, expect, test } from 'vitest'
import { FakeBank } from '../../testing/fake-bank'
import { fakeWx } from '../../testing/fake-wx'
import { openOwnPage } from '../../testing/open-own-page'

let page: Awaited<ReturnType<typeof openOwnPage>>
let phone: ReturnType<typeof fakeWx>

async function open(bank: FakeBank) {
  page = await openOwnPage('pages/me/index', bank)
  await page.shows('凭证与核验')
}

const rows = () => page.findAll('[class*=--row]').map((it) => it.textContent!.trim())

function drawnBank(): FakeBank {
  const bank = new FakeBank({ step: 'drawn', refusal: 'ALREADY_DRAWN', maskedPhone: '138****5424' }, { hasReferral: true })
  bank.participation.draw = bank.draw()
  return bank
}

beforeEach(() => (phone = fakeWx()))
afterEach(() => page.close())

test('a customer finds everything of his one tap away, what is latest first, in the words of the H5 page', async () => {
  await open(drawnBank())
  await expect.poll(rows).toEqual([
    '3.88元新客见面礼微信立减金 · 预计 2月27日前到账 · 编号 7K3M-9QX2',
    '10元加油立减加油券 · 满200元可用 · 有效期至 2月28日',
    '10元超市立减超市券 · 满200元可用 · 已使用',
    '我的奖品共 1 份，1 份待到账',
    '我的券1 张可使用',
    '已成功邀请 2 位好友再邀请 1 位，得 10元',
    '每日签到已连续 1 天，今天还没签到',
    '每日好券1 张可以领',
    '抽奖凭证1 份，都可以自己核对真假',
    '林晚晴工号 XH2041 · 杭州西湖支行',
    '我的信息与隐私留存了什么、撤回同意、不再接收消息',
  ])
})

test('a coupon leads to the coupons, the only receipt to itself', async () => {
  await open(drawnBank())
  await page.shows('超市立减')
  page.tap('加油立减')
  expect(phone.navigateTo).toHaveBeenLastCalledWith({ url: '/benefit/home/index?part=coupons' })
  page.tap('抽奖凭证')
  expect(phone.navigateTo).toHaveBeenLastCalledWith({ url: '/more/receipt/index?c=r13-newcomer' })
})

test('who has not drawn yet is led back to the draw', async () => {
  const bank = new FakeBank()
  bank.benefits.coupons = []
  await open(bank)
  await page.shows('还没有奖品')
  await page.shows('还没有券，去“每日好券”看看')
  page.tap('去抽奖')
  expect(phone.navigateBack).toHaveBeenCalled()
})

test('the bar under the invitations is as far as the ladder has come (C18)', async () => {
  await open(drawnBank())
  await page.shows('已成功邀请 2 位好友')
  const bar = page.find('[role=progressbar]')!
  expect(bar.getAttribute('aria-label')).toBe('邀请进度，满 5 位')
  expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual(['2', '5'])
  expect((bar.firstElementChild as HTMLElement).style.width).toBe('40%')
})

test('a row whose answer did not come says so', async () => {
  const bank = drawnBank()
  bank.interrupt = ({ path }) => (path === '/api/coupon-offers' ? { status: 500, body: {} } : undefined)
  await open(bank)
  await page.shows('没有加载出来，点开重试')
})
