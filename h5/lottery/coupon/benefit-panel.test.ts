import { expect, test } from 'vitest'
import type { CouponRefusal, OfferRefusal } from '#shared/coupon/contract'
import { FakeBank } from '../testing/fake-bank'
import { until, useLotteryPage } from '../testing/use-lottery-page'

const open = useLotteryPage()

async function openBenefits(bank: FakeBank, part: '签到' | '领券' | '我的券') {
  const page = await open(bank)
  await until(() => page.isAlive('天天福利'))
  page.tap('天天福利')
  await until(() => page.button('我的券'))
  page.tap(part)
  return page
}

const tickets = () => [...document.querySelectorAll('[role="dialog"] article h3')].map((name) => name.textContent)
const fail = (bank: FakeBank, pathEnd: RegExp) => {
  bank.interrupt = ({ method, path }) => (pathEnd.test(`${method} ${path}`) ? { status: 500, body: {} } : undefined)
}

test('the calendar shows the days of this month, and today is signed with one tap (C19)', async () => {
  const page = await openBenefits(new FakeBank(), '签到')
  await until(() => page.sees('已连续签到 1 天'))
  const days = () => [...document.querySelectorAll('.sign-in-calendar [aria-label$="已签到"]')].map((day) => day.getAttribute('aria-label'))
  expect(days()).toEqual(['2月2日，已签到', '2月11日，已签到'])
  page.tap('签到')
  expect(document.querySelector('[aria-label^="2月12日"]')!.getAttribute('aria-label')).toBe('2月12日，今天')
  document.querySelector<HTMLElement>('.benefit-part .button')!.click()
  await until(() => page.sees('今天已签到，已连续签到 2 天'))
  expect(days()).toContain('2月12日，今天，已签到')
})

test('what signing in brings, and how far it is, stands beside the calendar (C19)', async () => {
  const bank = new FakeBank()
  const [, , week] = bank.benefits.offers
  const page = await openBenefits(bank, '签到')
  await until(() => page.sees('连续签到 7 天，可领3元“七天加油券”，还差 6 天'))
  bank.benefits.signIns.streak = 6
  Object.assign(week!, { refusal: null })
  document.querySelector<HTMLElement>('.benefit-part .button')!.click()
  await until(() => page.sees('可领3元“七天加油券”，现在就可以在“领券”里领取'))
})

test.each<[OfferRefusal, string]>([
  ['ALREADY_TAKEN', '可领3元“七天加油券”，已领取'],
  ['SOLD_OUT', '可领3元“七天加油券”，已领完'],
])('a reward for signing in that is %s says so', async (refusal, words) => {
  const bank = new FakeBank()
  Object.assign(bank.benefits.offers[2]!, { refusal })
  const page = await openBenefits(bank, '签到')
  await until(() => page.sees(words))
})

test('a bank without a reward for signing in promises none', async () => {
  const bank = new FakeBank()
  bank.benefits.offers = bank.benefits.offers.filter(({ kind }) => kind !== 'signIn')
  const page = await openBenefits(bank, '签到')
  await until(() => page.sees('已连续签到 1 天') && bank.sent('GET', /coupon-offers$/).length > 0)
  expect(page.sees('可领')).toBe(false)
})

test('signing in twice is signing in once', async () => {
  const bank = new FakeBank()
  const page = await openBenefits(bank, '签到')
  await until(() => page.sees('已连续签到 1 天'))
  for (let taps = 0; taps < 3; taps += 1) document.querySelector<HTMLElement>('.benefit-part .button')!.click()
  await until(() => page.button('明天再来'))
  page.tap('明天再来')
  expect(bank.sent('POST', /sign-ins$/)).toHaveLength(1)
})

test('a sign-in that did not get through says so and can be tried again', async () => {
  const bank = new FakeBank()
  fail(bank, /^POST .*sign-ins$/)
  const page = await openBenefits(bank, '签到')
  await until(() => page.sees('已连续签到 1 天'))
  document.querySelector<HTMLElement>('.benefit-part .button')!.click()
  await until(() => page.sees('系统开小差了'))
  bank.interrupt = () => undefined
  document.querySelector<HTMLElement>('.benefit-part .button')!.click()
  await until(() => page.button('明天再来'))
})

test('every offer says what it is, and why it cannot be taken (C19)', async () => {
  const page = await openBenefits(new FakeBank(), '领券')
  await until(() => tickets().length === 4)
  for (const words of ['餐饮券 · 满10元可用', '添加客户经理后可领', '连续签到 7 天可领', '已领完']) expect(page.sees(words)).toBe(true)
  page.tap('领取早餐立减')
  await until(() => page.sees('领到啦，早餐立减已放进“我的券”'))
  expect(page.sees('今天已领，明天再来')).toBe(true)
  page.tap('我的券')
  await until(() => tickets().includes('早餐立减'))
})

test.each<[OfferRefusal, string]>([
  ['ALREADY_TAKEN', '今天已领，明天再来'],
  ['SOLD_OUT', '已领完'],
  ['NOT_ADDED', '添加客户经理后可领'],
])('%s a moment after the list was shown is said kindly', async (refusal, words) => {
  const bank = new FakeBank()
  bank.benefits.offers = bank.benefits.offers.slice(0, 1)
  bank.benefits.offerRefusal = refusal
  const page = await openBenefits(bank, '领券')
  await until(() => page.button('领取早餐立减'))
  page.tap('领取早餐立减')
  await until(() => page.sees(words))
})

test('the own coupons are filtered by scene, and only those that can be used offer it (C22)', async () => {
  const page = await openBenefits(new FakeBank(), '我的券')
  await until(() => tickets().length === 2)
  expect(page.button('使用超市立减')).toBeUndefined()
  page.tap('超市')
  await until(() => tickets().length === 1)
  expect(tickets()).toEqual(['超市立减'])
  expect(page.button('电影')).toBeUndefined()
  page.tap('全部')
  await until(() => tickets().length === 2)
})

async function openUse(bank: FakeBank, yuan: string) {
  const page = await openBenefits(bank, '我的券')
  await until(() => page.button('使用加油立减'))
  page.tap('使用加油立减')
  await until(() => page.button('确认使用'))
  page.type('付款金额（元）', yuan)
  return page
}

test('a coupon is used in a payment, and the rest is said to the fen', async () => {
  const bank = new FakeBank()
  const page = await openUse(bank, '258.80')
  page.tap('确认使用')
  await until(() => page.sees('实付 248.80元'))
  page.tap('完成')
  await until(() => tickets().length === 2)
  expect(page.button('使用加油立减')).toBeUndefined()
})

test.each<[CouponRefusal, string, string]>([
  ['OTHER_SCENE', '258.80', '这是加油券，不能在加油商户使用'],
  ['ALREADY_USED', '258.80', '这张券已经用过了'],
  ['EXPIRED', '258.80', '这张券2月28日到期，已经不能用了'],
  ['BELOW_MINIMUM', '150', '满200元可用，还差50元'],
])('%s is said kindly, and the payment stays as it was typed (C22)', async (refusal, yuan, words) => {
  const bank = new FakeBank()
  bank.benefits.couponRefusal = refusal
  const page = await openUse(bank, yuan)
  page.tap('确认使用')
  await until(() => page.sees(words))
  expect(document.querySelector<HTMLInputElement>('[role="dialog"] input')!.value).toBe(yuan)
})

test('the merchant’s kind is what the customer picks, and goes to the bank with the fen', async () => {
  const bank = new FakeBank()
  const bodies: unknown[] = []
  bank.interrupt = ({ path, body }) => void (path.endsWith('/use') && bodies.push(body))
  const page = await openUse(bank, '12.3')
  page.tap('超市')
  page.tap('确认使用')
  await until(() => bodies.length > 0)
  expect(bodies).toEqual([{ scene: 'supermarket', payment: 1230 }])
})

test('no amount, no payment', async () => {
  const bank = new FakeBank()
  const page = await openUse(bank, '很多')
  page.tap('确认使用')
  await until(() => page.sees('请输入付款金额'))
  expect(bank.sent('POST', /use$/)).toHaveLength(0)
})

test.each([
  ['领券', /coupon-offers$/, 4],
  ['我的券', /coupons$/, 2],
] as const)('%s that does not load can be asked for again', async (part, path, count) => {
  const bank = new FakeBank()
  fail(bank, path)
  const page = await openBenefits(bank, part)
  await until(() => page.button('重新加载'))
  bank.interrupt = () => undefined
  page.tap('重新加载')
  await until(() => tickets().length === count)
})
