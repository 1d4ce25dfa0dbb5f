import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawButton, drawResult, holdPhone, isAlive } from './hold-phone'
import { onTop, tapped } from './miniprogram-screens'
import { PHONE, useKoi } from './use-koi'

const koi = useKoi()

const MINIPROGRAM = '/miniprogram/?c=r13-newcomer&ch=xihu-01'
const open = (customerId: string, link = MINIPROGRAM, expected: readonly RegExp[] = []) => holdPhone(koi, customerId, { link, expected })

/** The middle of the wheel. */
const hub = (page: Page) => page.locator('[role=button]', { hasText: '立即' })

async function agreeToGuideline(page: Page): Promise<void> {
  await page.getByText('先请您看一看隐私保护指引').waitFor()
  await page.getByRole('button', { name: '同意并继续' }).click()
}

async function giveNumber(page: Page, phone = '138 0571 5424'): Promise<void> {
  await page.locator('input[aria-label=手机号]').fill(phone)
  await page.getByText('我已阅读并同意').click()
  await page.getByRole('button', { name: '提交并抽奖' }).click()
}

/** The amount on the result, `3.88`. */
async function prizeShown(page: Page): Promise<string> {
  await page.getByText('前到账').first().waitFor()
  return (await page.locator('draw-result').innerText()).match(/([\d.]+)\s*元/)![1]!
}

async function drawHere(page: Page): Promise<string> {
  await hub(page).click()
  await agreeToGuideline(page)
  await giveNumber(page)
  await page.getByText('恭喜您，抽中了').waitFor()
  return prizeShown(page)
}

test('the mini-program shows the campaign the server has, in the preview that runs the built package', async () => {
  const page = await koi.page(await koi.device(PHONE))
  await page.goto(`${koi.server.url}/miniprogram/?c=r13-newcomer`)
  for (const text of ['星海银行', '新客见面礼', '188', '还剩 24 天', '锦鲤大奖']) await page.getByText(text).first().waitFor()
})

test('the mini-program says that a campaign does not exist', async () => {
  const page = await koi.page(await koi.device(PHONE), [/404/])
  await page.goto(`${koi.server.url}/miniprogram/?c=no-such-campaign`)
  await page.getByText('没有找到').first().waitFor()
})

test('a new customer adds his manager, agrees, gives his number, wins, and finds the voucher', async () => {
  const { page } = await open('cust-01')
  await page.getByText('先添加您的客户经理').waitFor()
  await page.locator('img').waitFor()
  await koi.server.client.qa.addContact({ body: { customerId: 'cust-01', managerId: 'lin-wanqing' } })
  const prize = await drawHere(page)

  await page.getByRole('button', { name: '我的奖品' }).click()
  await page.getByText('奖品编号').waitFor()
  await page.locator('#pages > section:last-child').getByText('预计 2月26日前到账').waitFor()
  expect(await page.locator('#pages > section:last-child').innerText()).toContain(prize)
})

test('what was drawn on the H5 page is seen in the mini-program, and there is no second draw (C23)', async () => {
  const { page: h5 } = await holdPhone(koi, 'cust-02')
  await drawButton(h5).click()
  await h5.getByRole('textbox', { name: '手机号' }).fill('13805715424')
  await h5.getByRole('checkbox').click()
  await h5.getByRole('button', { name: '提交并抽奖' }).click()
  const prize = (await (await drawResult(h5)).innerText()).match(/([\d.]+)\s*元/)![1]!

  const { page } = await open('cust-02')
  await page.getByText('您已抽过奖啦').waitFor()
  expect(await prizeShown(page)).toBe(prize)
  expect(await hub(page).count()).toBe(0)
})

test('what was drawn in the mini-program stands there after it is opened anew, and on a second device', async () => {
  const { page } = await open('cust-02')
  const prize = await drawHere(page)
  await page.reload()
  expect(await prizeShown(page)).toBe(prize)
  const other = await open('cust-02')
  expect(await prizeShown(other.page)).toBe(prize)
})

test('a draw whose answer is lost on the way is recovered with the same key: one draw', async () => {
  const { page } = await open('cust-02', MINIPROGRAM, [/Failed to load resource/])
  const keys: (string | undefined)[] = []
  await page.route('**/draws', async (route) => {
    keys.push(route.request().headers()['idempotency-key'])
    if (keys.length > 1) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await drawHere(page)
  expect(keys).toHaveLength(2)
  expect(keys[0]).toBe(keys[1])
})

test("who does not agree to WeChat's guideline is asked for nothing, and may go on looking", async () => {
  const { page } = await open('cust-02')
  await hub(page).click()
  await page.getByRole('button', { name: '不同意' }).click()
  await hub(page).waitFor()
  expect(await page.locator('input').count()).toBe(0)
})

test('in WeCom, where the staff is, nobody takes part (K7)', async () => {
  const { page } = await open('cust-02', `${MINIPROGRAM}&host=wecom`)
  await page.getByText('本行员工不参与抽奖').waitFor()
  expect(await hub(page).count()).toBe(0)
})

test('我的 leads to prizes, sign-in, manager and privacy', async () => {
  const { page } = await open('cust-02')
  await page.locator('[role=button]', { hasText: '我的' }).last().click()
  await page.getByText('每日签到').click()
  await page.getByRole('button', { name: '签到', exact: true }).click()
  await page.getByText('明天再来').waitFor()
  await page.getByRole('button', { name: '返回' }).click()
  await page.getByText('今天已签到').waitFor()
  await page.getByText('工号').last().click()
  await page.getByText('长按或扫描二维码，添加企业微信联系').waitFor()
  await page.getByRole('button', { name: '返回' }).click()
  const scrolled = () => page.evaluate(() => window.scrollY)
  // Its length is known when all its answers are there.
  await expect.poll(() => page.getByText('正在加载').count()).toBe(0)
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  const left = await scrolled()
  await page.getByText('我的信息与隐私').last().click()
  await page.getByText('您还没有填写过手机号或银行卡号').waitFor()
  // As in WeChat a page begins at its top, and the one below is found where it was left.
  expect(left).toBeGreaterThan(0)
  expect(await scrolled()).toBe(0)
  await page.getByRole('button', { name: '返回' }).click()
  expect(await scrolled()).toBe(left)
})

/** What a page asks of the bank on the way to its draw, in order; how often it looks again is its own. */
function stepsOf(page: Page): () => string[] {
  const steps: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (request.method() !== 'GET' && pathname.startsWith('/api/campaigns/')) steps.push(`${request.method()} ${pathname} ${request.postData() ?? ''}`)
  })
  return () => steps
}

test('the mini-program asks the bank for the same as the H5 page does, with the same words', async () => {
  let h5Steps!: () => string[]
  const { page: h5 } = await holdPhone(koi, 'cust-02', { prepare: (page) => (h5Steps = stepsOf(page)) })
  await drawButton(h5).click()
  await h5.getByRole('textbox', { name: '手机号' }).fill('13805715424')
  await h5.getByRole('checkbox').click()
  await h5.getByRole('button', { name: '提交并抽奖' }).click()
  await drawResult(h5)

  await koi.server.client.qa.reset()
  let steps!: () => string[]
  const { page } = await holdPhone(koi, 'cust-02', { link: MINIPROGRAM, prepare: (it) => (steps = stepsOf(it)) })
  await drawHere(page)
  expect(steps()).toEqual(h5Steps())
  expect(steps()).toHaveLength(4)
})

/** What a page asks of the bank beside its campaign, each question once. */
function aroundOf(page: Page): () => string[] {
  const asked = new Set<string>()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    // Each opening of an article has a name of its own, and so has each coupon.
    if (/^\/api\/(sign-ins|coupon|weekly-event|surveys?$|services|local-benefits|articles)/.test(pathname)) asked.add(`${request.method()} ${pathname.replace(/(views|coupons)\/[^/]+/, '$1')} ${request.postData() ?? ''}`)
  })
  return () => [...asked].toSorted()
}

test('benefits, coupons, community and articles ask the bank for the same on both sides (C19, C20, C22, C24, C25, C26, C29)', async () => {
  let h5Asked!: () => string[]
  const { page: h5 } = await holdPhone(koi, 'cust-02', { prepare: (page) => (h5Asked = aroundOf(page)), expected: [/\/simulated\/mobile-bank\/service\/property-fee$/] })
  await isAlive(h5)
  await h5.getByRole('button', { name: /天天福利/ }).click()
  await h5.getByText('每天 0 点后').waitFor()
  await h5.getByRole('button', { name: '签到', exact: true }).last().click()
  await h5.getByText('明天再来').waitFor()
  await h5.getByRole('button', { name: '领券', exact: true }).click()
  await h5.getByRole('button', { name: /^领取/ }).first().click()
  await h5.getByText('领到啦').waitFor()
  await h5.getByRole('button', { name: '我的券', exact: true }).click()
  await h5.getByRole('button', { name: /^使用/ }).first().click()
  await h5.getByRole('textbox', { name: '付款金额（元）' }).fill('300')
  await h5.getByRole('button', { name: '确认使用' }).click()
  await h5.getByText('付款成功，优惠已抵扣').waitFor()
  await h5.getByRole('button', { name: '完成' }).click()
  await h5.getByRole('button', { name: /关闭/ }).first().click()
  await h5.getByRole('button', { name: /社区生活/ }).click()
  await h5.getByRole('button', { name: /银行卡丢了/ }).click()
  await h5.getByText('来源：本行原创').waitFor()
  await h5.getByRole('button', { name: /返回/ }).click()
  await h5.getByRole('button', { name: /物业费/ }).click()
  await h5.getByRole('heading', { name: '物业费', exact: true }).waitFor()

  await koi.server.client.qa.reset()
  let asked!: () => string[]
  const { page } = await holdPhone(koi, 'cust-02', { link: MINIPROGRAM, prepare: (it) => (asked = aroundOf(it)), expected: [/\/simulated\/mobile-bank\/service\/property-fee$/] })
  await tapped(page, /^天天福利/).click()
  await page.getByRole('button', { name: '签到', exact: true }).click()
  await onTop(page, '明天再来').waitFor()
  await tapped(page, '领券').click()
  await page.getByRole('button', { name: /^领取/ }).first().click()
  await onTop(page, '领到啦').waitFor()
  await tapped(page, '我的券').click()
  await page.getByRole('button', { name: /^使用/ }).first().click()
  await page.locator('input[aria-label="付款金额（元）"]').fill('300')
  await tapped(page, '确认使用').click()
  await onTop(page, '付款成功，优惠已抵扣').waitFor()
  await tapped(page, '完成').click()
  await page.getByRole('button', { name: '返回' }).click()
  await tapped(page, /^社区生活/).click()
  await tapped(page, /银行卡丢了/).click()
  await onTop(page, '来源：本行原创').waitFor()
  await page.getByRole('button', { name: '返回' }).click()
  await tapped(page, /物业费/).click()
  await page.frameLocator('web-view iframe').getByRole('heading', { name: '物业费', exact: true }).waitFor()
  expect(asked()).toEqual(h5Asked())
})
