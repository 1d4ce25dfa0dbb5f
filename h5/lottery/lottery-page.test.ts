import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RefusalCode } from '#shared/eligibility/refusal'
import { FakeBank } from './testing/fake-bank'
import { openLottery } from './testing/open-lottery'

const until = (condition: () => unknown) => vi.waitFor(() => expect(condition()).toBeTruthy(), { timeout: 4000 })

let page: Awaited<ReturnType<typeof openLottery>> | undefined

beforeEach(() => {
  sessionStorage.clear()
  vi.spyOn(console, 'warn')
  vi.spyOn(console, 'error')
  // happy-dom draws nothing: the wheel stands still at once.
  Element.prototype.animate = () => ({ finished: Promise.resolve() }) as unknown as Animation
})
afterEach(() => {
  page?.close()
  page = undefined
  expect(console.warn).not.toHaveBeenCalled()
  expect(console.error).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

test('a new customer draws with three taps and one field', async () => {
  const bank = new FakeBank()
  page = await openLottery(bank)
  page.tap('立即抽奖')
  await until(() => page!.sees('填写手机号'))
  expect(page.sees(bank.campaign.consent.purpose)).toBe(true)
  page.type('手机号', '138 0571 2345')
  page.tick()
  page.tap('提交并抽奖')
  await until(() => page!.sees('恭喜您'))
  expect(page.sees('预计 2月26日前到账')).toBe(true)
  expect(page.sees('使用星海银行卡微信支付满4.88元可用')).toBe(true)
  expect(bank.sent('POST', /draws$/)).toHaveLength(1)
})

test('a campaign that asks for nothing: one tap is the result', async () => {
  const bank = new FakeBank()
  bank.campaign.infoFields = []
  page = await openLottery(bank)
  page.tap('立即抽奖')
  await until(() => page!.sees('恭喜您'))
})

test('while the sheet waits for the customer, the wheel asks nobody to wait', async () => {
  page = await openLottery(new FakeBank({ step: 'joined' }))
  page.tap('立即抽奖')
  await until(() => page!.button('提交并抽奖'))
  expect(document.querySelector('.draw-caption')!.textContent).toBe('请填写活动需要的信息')
})

test('tapping on and on sends one draw', async () => {
  const bank = new FakeBank({ step: 'informed' })
  page = await openLottery(bank)
  for (let taps = 0; taps < 5; taps += 1) page.tap('立即抽奖')
  await until(() => page!.sees('恭喜您'))
  expect(bank.sent('POST', /draws$/)).toHaveLength(1)
})

test('nothing is sent without the tick or with a wrong number, and what was typed stays', async () => {
  const bank = new FakeBank({ step: 'joined' })
  page = await openLottery(bank)
  page.tap('立即抽奖')
  await until(() => page!.button('提交并抽奖'))
  page.type('手机号', '123')
  page.tap('提交并抽奖')
  await until(() => page!.sees('这不像手机号，请核对 11 位号码'))
  const field = document.querySelector<HTMLInputElement>('input')!
  expect(field.getAttribute('aria-invalid')).toBe('true')
  expect(document.getElementById(field.getAttribute('aria-describedby')!)!.textContent).toContain('这不像手机号')
  page.type('手机号', '13805712345')
  page.tap('提交并抽奖')
  await until(() => page!.sees('请先勾选同意'))
  expect(field.getAttribute('aria-invalid')).toBe('false')
  expect(field.value).toBe('13805712345')
  expect(bank.sent('PUT', /info$/)).toHaveLength(0)
})

test('the manager is added elsewhere and the page moves on by itself', async () => {
  const bank = new FakeBank({ step: 'new', refusal: 'NOT_ADDED' })
  page = await openLottery(bank)
  await until(() => page!.sees('工号 XH2041'))
  expect(document.querySelector('img')!.alt).toBe('林晚晴的企业微信二维码')
  Object.assign(bank.participation, { step: 'opened', refusal: null })
  document.dispatchEvent(new Event('visibilitychange'))
  await until(() => page!.button('立即抽奖'))
})

test.each<[RefusalCode, string]>([
  ['NOT_STARTED', '活动还没开始'],
  ['ENDED', '活动已经结束'],
  ['PRIZES_GONE', '奖品已全部抽完'],
])('%s has a screen of its own', async (refusal, title) => {
  page = await openLottery(new FakeBank({ refusal }))
  await until(() => page!.sees(title))
  expect(page.button('立即抽奖')).toBeUndefined()
})

test('the last prize goes to somebody else between the page and the tap', async () => {
  const bank = new FakeBank({ step: 'informed' })
  page = await openLottery(bank)
  await until(() => bank.requests.length > 0)
  bank.participation.refusal = 'PRIZES_GONE'
  bank.campaign.topPrize = null
  page.tap('立即抽奖')
  await until(() => page!.sees('奖品已全部抽完'))
  expect(page.sees('至高')).toBe(false)
})

test('who has drawn sees his prize, and finds it in 我的奖品', async () => {
  const bank = new FakeBank({ step: 'drawn', refusal: 'ALREADY_DRAWN' })
  bank.participation.draw = bank.draw()
  page = await openLottery(bank)
  await until(() => page!.sees('您已抽过奖啦'))
  page.tap('我的奖品')
  await until(() => document.querySelector('[role="dialog"] article'))
  document.querySelector('[role="dialog"]')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  await until(() => !document.querySelector('[role="dialog"]'))
})

test('an unreachable bank is said so, and a retry goes on', async () => {
  const bank = new FakeBank()
  bank.interrupt = () => {
    throw new Error('no network')
  }
  page = await openLottery(bank)
  await until(() => page!.sees('暂时没有连上'))
  bank.interrupt = () => undefined
  page.tap('重新连接')
  await until(() => page!.button('立即抽奖'))
})

test('without a network the page says so, and promises nothing it does not do', async () => {
  page = await openLottery(new FakeBank())
  const isOnline = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  dispatchEvent(new Event('offline'))
  await until(() => page!.sees('网络已断开，连上后可以继续'))
  isOnline.mockReturnValue(true)
  dispatchEvent(new Event('online'))
  await until(() => !page!.sees('网络已断开'))
})

test('the consent opened in the sheet scrolls in a box of its own', async () => {
  page = await openLottery(new FakeBank({ step: 'joined' }))
  page.tap('立即抽奖')
  await until(() => page!.button('提交并抽奖'))
  document.querySelector('[role="dialog"] details')!.dispatchEvent(new Event('toggle'))
  await until(() => document.querySelector('[role="dialog"] .consent-text.is-bounded p[tabindex="0"]'))
})

test.each([['/follow', '/follow'], [null, undefined]])('for a campaign with the account %s the way to follow after the result is %s (C15)', async (followUrl, href) => {
  const bank = new FakeBank({ step: 'drawn', refusal: 'ALREADY_DRAWN' })
  bank.campaign.followUrl = followUrl
  bank.participation.draw = bank.draw()
  page = await openLottery(bank)
  await until(() => page!.sees('前到账'))
  const link = [...document.querySelectorAll('a')].find((it) => it.textContent!.includes('公众号'))
  expect(link?.getAttribute('href')).toBe(href)
})
