import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawButton, drawResult, holdPhone } from './hold-phone'
import { LOTTERY } from './lottery-link'
import { clientOfManager } from './manager-client'
import { PHONE_IN_MOTION, useKoi } from './use-koi'

const koi = useKoi()

/** The amount on the result, `3.88`. */
async function prizeShown(page: Page): Promise<string> {
  return (await (await drawResult(page)).innerText()).match(/([\d.]+)\s*元/)![1]!
}

/** Counts what the finger does, by what the browser reports. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset.taps = '0'
    addEventListener('pointerdown', () => (document.documentElement.dataset.taps = String(Number(document.documentElement.dataset.taps) + 1)), true)
  })
  return () => page.evaluate(() => Number(document.documentElement.dataset.taps))
}

/** Fills the sheet and draws; the number is typed the way people write it. */
async function giveNumberAndDraw(page: Page, phone = '138 0571 5424'): Promise<void> {
  await page.getByRole('textbox', { name: '手机号' }).fill(phone)
  await page.getByRole('checkbox').click()
  await page.getByRole('button', { name: '提交并抽奖' }).click()
}

test('a new customer wins a voucher with four taps and one field, and leaves the page for nothing', async () => {
  const { page } = await holdPhone(koi, 'cust-01', { phone: PHONE_IN_MOTION })
  await page.getByText('先添加您的客户经理').waitFor()
  await page.getByText('林晚晴').waitFor()
  const left: string[] = []
  page.on('framenavigated', (frame) => left.push(frame.url()))
  const taps = await countTaps(page)

  await koi.server.client.qa.addContact({ body: { customerId: 'cust-01', managerId: 'lin-wanqing' } })
  await drawButton(page).waitFor()
  await drawButton(page).click()
  await page.getByRole('textbox', { name: '手机号' }).click()
  await giveNumberAndDraw(page)

  expect(['188', '88', '3.88', '1.88']).toContain(await prizeShown(page))
  expect(await taps()).toBeLessThanOrEqual(4)
  await page.getByText('预计 2月26日前到账').first().waitFor()
  await page.getByText('使用星海银行借记卡或信用卡微信支付满').first().waitFor()
  expect(left.filter((url) => new URL(url).pathname !== '/lottery/r13-newcomer')).toEqual([])
})

test('the voucher stands in 我的奖品, and a reload, a second tab and another device show the same prize', async () => {
  const { device, page } = await holdPhone(koi, 'cust-02')
  await drawButton(page).click()
  await giveNumberAndDraw(page)
  const prize = await prizeShown(page)

  await page.getByRole('button', { name: '我的奖品' }).last().click()
  const sheet = page.getByRole('dialog', { name: '我的奖品' })
  await sheet.getByText(`${prize}元`).first().waitFor()
  await sheet.getByText('预计 2月26日前到账').waitFor()

  await page.reload()
  expect(await prizeShown(page)).toBe(prize)
  const secondTab = await koi.page(device)
  await secondTab.goto(koi.server.url + LOTTERY)
  expect(await prizeShown(secondTab)).toBe(prize)
  const other = await holdPhone(koi, 'cust-02')
  expect(await prizeShown(other.page)).toBe(prize)
})

test('a reload in the middle resumes the same step', async () => {
  const { page } = await holdPhone(koi, 'cust-02')
  await drawButton(page).click()
  await page.getByRole('textbox', { name: '手机号' }).waitFor()
  await page.reload()
  await drawButton(page).click()
  await giveNumberAndDraw(page)
  expect(await prizeShown(page)).not.toBe('')
})

test('two tabs that draw at once show one prize', async () => {
  const first = await holdPhone(koi, 'cust-02', { expected: [/409.*participation\/info/] })
  // Whose phone number arrives after the other tab's draw is told so, and shown the prize.
  const second = await koi.page(first.device, [/409.*participation\/info/])
  await second.goto(koi.server.url + LOTTERY)
  for (const page of [first.page, second]) {
    await drawButton(page).click()
    await page.getByRole('textbox', { name: '手机号' }).fill('13805715424')
    await page.getByRole('checkbox').click()
  }
  await Promise.all([first.page, second].map((page) => page.getByRole('button', { name: '提交并抽奖' }).click()))
  expect(await prizeShown(second)).toBe(await prizeShown(first.page))
  const { campaigns } = await (await clientOfManager(koi)).manager.listCampaigns()
  expect(campaigns.find(({ id }) => id === 'r13-newcomer')!.figures.drawn).toBe(1)
})

test('a number that is none is told kindly, and what was typed stays', async () => {
  const { page } = await holdPhone(koi, 'cust-02')
  await drawButton(page).click()
  await giveNumberAndDraw(page, '12805715424')
  await page.getByText(/请核对 11 位号码/).waitFor()
  expect(await page.getByRole('textbox', { name: '手机号' }).inputValue()).toContain('12805715424')
  await page.getByRole('textbox', { name: '手机号' }).fill('13805715424')
  await page.getByRole('button', { name: '提交并抽奖' }).click()
  expect(await prizeShown(page)).not.toBe('')
})
