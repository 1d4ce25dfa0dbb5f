import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CouponRefusal, OfferRefusal } from '#shared/coupon/contract'
import { FakeBank } from '../../testing/fake-bank'
import { fakeWx } from '../../testing/fake-wx'
import { openOwnPage } from '../../testing/open-own-page'

let page: Awaited<ReturnType<typeof openOwnPage>>
const shows = (words: string) => page.shows(words)

async function open(bank: FakeBank, part = 'signIn') {
  page = await openOwnPage('benefit/home/index', bank, { part })
}

/** The ticket of this name, in words. */
const ticket = (name: string) => page.findAll('[class*=--ticket]').find((it) => it.textContent!.includes(name))?.textContent ?? ''

beforeEach(() => void fakeWx())
afterEach(() => page.close())

test('today is signed with one tap, however often it is tapped, and what it brings stands beside the calendar (C19)', async () => {
  const bank = new FakeBank()
  await open(bank)
  await shows('已连续签到 1 天')
  await shows('连续签到 7 天，可领3元“七天加油券”，还差 6 天')
  for (const type of ['mousedown', 'mouseup', 'mousedown', 'mouseup']) page.find('button')!.dispatchEvent(new MouseEvent(type, { bubbles: true }))
  await shows('今天已签到，已连续签到 2 天')
  await shows('明天再来')
  await shows('还差 5 天')
  expect(bank.sent('POST', '/sign-ins')).toHaveLength(1)
})

test('every offer says what it is and why it cannot be taken, and what is taken lies in 我的券 (C19)', async () => {
  const bank = new FakeBank()
  await open(bank, 'offers')
  await shows('餐饮券 · 满10元可用')
  for (const words of ['添加客户经理后可领', '连续签到 7 天可领', '已领完']) expect(page.text()).toContain(words)
  page.tap('领取')
  page.tap('领取')
  await shows('领到啦，早餐立减已放进“我的券”')
  expect(bank.sent('POST', '/coupons')).toHaveLength(1)
  expect(ticket('早餐立减')).toContain('今天已领，明天再来')
  page.tap('我的券')
  await shows('早餐立减')
})

test.each<[OfferRefusal, string]>([
  ['SOLD_OUT', '已领完'],
  ['NOT_ADDED', '添加客户经理后可领'],
])('%s a moment after the list was shown is said kindly', async (refusal, words) => {
  const bank = new FakeBank()
  bank.benefits.offers = bank.benefits.offers.slice(0, 1)
  bank.benefits.offerRefusal = refusal
  await open(bank, 'offers')
  await shows('早餐立减')
  page.tap('领取')
  await shows(words)
})

test('the own coupons are filtered by scene, and only one that can be used offers it (C22)', async () => {
  await open(new FakeBank(), 'coupons')
  await shows('加油立减')
  expect(ticket('超市立减')).toMatch(/已使用$/)
  expect(ticket('加油立减')).toMatch(/有效期至 2月28日使用$/)
  page.tap('超市')
  await expect.poll(() => ticket('加油立减')).toBe('')
  expect(ticket('超市立减')).not.toBe('')
})

async function pay(bank: FakeBank, yuan: string) {
  await open(bank, 'coupons')
  await shows('加油立减')
  page.tap('使用')
  await shows('您在哪类商户付款？')
  page.type('付款金额（元）', yuan)
  page.tap('确认使用')
}

test('a coupon is used in a payment, to the fen, and the list knows it', async () => {
  const bank = new FakeBank()
  await pay(bank, '258.80')
  await shows('在加油商户付款 258.80元，已减 10元')
  await shows('实付 248.80元')
  page.tap('完成')
  await expect.poll(() => ticket('加油立减')).toMatch(/已使用$/)
})

test('however often it is tapped it is paid once, and what is under way is waited for before another coupon', async () => {
  const bank = new FakeBank()
  await pay(bank, '258.80')
  page.tap('正在确认…')
  page.tap('先不用')
  await shows('在加油商户付款 258.80元')
  expect(bank.sent('POST', '/use')).toHaveLength(1)
})

test.each<[CouponRefusal, string, string]>([
  ['OTHER_SCENE', '258.80', '这是加油券，不能在加油商户使用'],
  ['BELOW_MINIMUM', '150', '满200元可用，还差50元'],
])('%s is said kindly (C22)', async (refusal, yuan, words) => {
  const bank = new FakeBank()
  bank.benefits.couponRefusal = refusal
  await pay(bank, yuan)
  await shows(words)
})

test('the merchant is what he picks; without an amount nothing is sent', async () => {
  const bank = new FakeBank()
  const bodies: unknown[] = []
  bank.interrupt = ({ path, body }) => void (path.endsWith('/use') && bodies.push(body))
  await pay(bank, '很多')
  await shows('请输入付款金额')
  expect(bodies).toEqual([])
  page.tap('超市')
  page.type('付款金额（元）', '12.3')
  page.tap('确认使用')
  await expect.poll(() => bodies).toEqual([{ scene: 'supermarket', payment: 1230 }])
})

test.each([
  ['signIn', '/sign-ins', '已连续签到'],
  ['offers', '/coupon-offers', '早餐立减'],
  ['coupons', '/coupons', '加油立减'],
])('%s that does not load can be asked for again', async (part, path, words) => {
  const bank = new FakeBank()
  bank.interrupt = (request) => (request.path.endsWith(path) ? { status: 500, body: {} } : undefined)
  await open(bank, part)
  await shows('系统开小差了')
  bank.interrupt = () => undefined
  page.tap('再试一次')
  await shows(words)
})
