import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawButton, holdPhone } from './hold-phone'
import { useKoi } from './use-koi'

const koi = useKoi()

const ownPage = (page: Page) => page.getByRole('dialog', { name: '我的', exact: true })

/** One tap from the header of a page that shows what was drawn. */
async function openOwnPage(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /您已抽过奖啦|恭喜您/ }).waitFor()
  await page.getByRole('button', { name: '我的', exact: true }).click()
  await ownPage(page).waitFor()
}

async function holdPhoneIn(scenario: string, expected?: readonly RegExp[]): Promise<Page> {
  const { customerId, link } = await koi.scenario(scenario)
  return (await holdPhone(koi, customerId!, { link, expected })).page
}

/** He comes back another day, when he has to be recognized again. */
async function comeBackAt(page: Page, now: string): Promise<void> {
  await koi.server.client.qa.setClock({ body: { now } })
  await page.reload()
  await openOwnPage(page)
}

/** The bank works; the customer looks at the page again, which asks at once. */
async function seesAfterWork(page: Page, words: string): Promise<void> {
  const look = async () => {
    await koi.server.client.qa.runWork()
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    return ownPage(page).getByText(words).first().isVisible()
  }
  await expect.poll(look, { timeout: 15_000, interval: 500 }).toBe(true)
}

/** A phone without the app does nothing with its link; this machine's browser may wait for an answer nobody can give. */
function letNoAppOpen(): void {
  document.addEventListener('click', (event) => (event.target as Element).closest('[href^="koibank:"]') && event.preventDefault())
}

async function payWithVoucher(page: Page): Promise<void> {
  const { vouchers } = await page.evaluate(() => fetch('/api/vouchers').then((answer) => answer.json()))
  expect(await koi.server.client.qa.makePayment({ body: { voucherId: vouchers[0].id } })).toEqual({ isUsed: true })
}

test('what a customer wins is due, arrives on its day and is used, and each shows in 我的', async () => {
  const page = await holdPhoneIn('ready-to-draw', [/401/])
  await drawButton(page).click()
  await openOwnPage(page)
  await ownPage(page).getByText('微信立减金 · 预计 2月26日前到账').waitFor()

  await comeBackAt(page, '2026-02-26T09:00:00+08:00')
  await seesAfterWork(page, '2月26日已到账，可用至 3月28日')
  await payWithVoucher(page)
  await koi.server.client.qa.setClock({ body: { now: '2026-02-26T09:10:00+08:00' } })
  await seesAfterWork(page, '2月26日已使用')

  await ownPage(page).getByRole('button', { name: /^我的奖品/ }).click()
  const card = page.getByRole('dialog', { name: '我的奖品' }).getByRole('article')
  await card.getByText(/付款时抵扣了 [\d.]+元/).waitFor()
  await card.getByText(/使用星海银行借记卡或信用卡微信支付满\d+元可用/).waitFor()
  await page.goBack()
  await ownPage(page).waitFor()
  await ownPage(page).getByRole('button', { name: /^抽奖凭证/ }).click()
  await page.getByText('凭证真实有效，签名已在您的手机上核对').waitFor()
})

test('a payout that failed says why, what the customer has to do, and how long it is kept', async () => {
  const page = await holdPhoneIn('payout-failed')
  await openOwnPage(page)
  await ownPage(page).getByText('这次没有发放成功，奖品为您保留着').waitFor()
  await ownPage(page).getByRole('button', { name: /^我的奖品/ }).click()
  const card = page.getByRole('dialog', { name: '我的奖品' }).getByRole('article')
  await card.getByText('微信对每人领取的数量有限制。我们处理好就重新发放，您不用操作。为您保留到 8月25日').waitFor()
})

test('a prize that is claimed in mobile banking is claimed on the web where the app does not open (C16)', async () => {
  const page = await holdPhoneIn('claim-in-app', [/simulated\/mobile-bank/])
  await page.evaluate(letNoAppOpen)
  await page.getByRole('link', { name: '去手机银行领取' }).click()
  await page.getByText('手机银行没有打开').waitFor()
  await page.getByRole('link', { name: '在网页领取', exact: true }).click()
  await page.getByRole('button', { name: '领取立减金' }).click()
  await page.getByRole('heading', { name: '领取成功' }).waitFor()
  await page.goBack()
  await page.goBack()
  await page.getByText('预计 2月26日前到账').first().waitFor()
})

test('one that was not used in time says until when it could be', async () => {
  const page = await holdPhoneIn('voucher-expired')
  await openOwnPage(page)
  await ownPage(page).getByText('3月28日已过期，没有使用').waitFor()
})

test('thirty prizes from thirty campaigns: found by filter, checked by receipt, and each step back leads to where he was', async () => {
  const page = await holdPhoneIn('many-vouchers')
  await openOwnPage(page)
  await page.getByRole('button', { name: '我的奖品 共 30 份，14 份待到账' }).click()
  const list = page.getByRole('dialog', { name: '我的奖品' })
  await list.getByRole('button', { name: '已过期 4' }).click()
  await expect.poll(() => list.getByRole('article').count()).toBe(4)
  await list.getByRole('button', { name: '全部' }).click()

  const receipt = list.getByRole('article').filter({ hasText: '每周好礼第12期' }).getByRole('button', { name: '抽奖凭证' })
  await receipt.click()
  const opened = page.getByRole('dialog', { name: '抽奖凭证' })
  await opened.getByText('凭证真实有效').waitFor()
  await opened.getByRole('definition').filter({ hasText: '每周好礼第12期' }).waitFor()
  await page.goBack()
  await list.waitFor()
  expect(await receipt.evaluate((button) => button === document.activeElement)).toBe(true)
  const { y } = (await receipt.boundingBox())!
  expect(y).toBeGreaterThan(0)
  expect(y).toBeLessThan(844)

  await page.goBack()
  await ownPage(page).waitFor()
  await page.goBack()
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  expect(new URL(page.url()).pathname).toBe('/lottery/qa-weekly-30')
})
