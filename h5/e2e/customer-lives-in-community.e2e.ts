import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { holdPhone, isAlive } from './hold-phone'
import { sitAtDesk } from './sit-at-desk'
import { useKoi } from './use-koi'

const koi = useKoi()

async function openSheet(page: Page) {
  await isAlive(page)
  await page.getByRole('button', { name: '社区生活' }).click()
}

async function openCommunity(name: string) {
  const { customerId, link } = await koi.scenario(name)
  const { page } = await holdPhone(koi, customerId!, { link: link! })
  await openSheet(page)
  const sheet = page.getByRole('dialog', { name: '社区生活' })
  await sheet.getByRole('heading', { name: '行里的事' }).waitFor()
  return { page, sheet }
}

test('on Friday a group member sees that it is today, and what his group has for him', async () => {
  const { page, sheet } = await openCommunity('event-today')
  await sheet.getByText('今天 20:00').waitFor()
  await sheet.getByText('片儿川饭票').waitFor()
  expect(await sheet.getByText('园区午餐饭票').count()).toBe(0)
  await sheet.getByRole('link', { name: '去抽奖' }).click()
  await page.getByRole('heading', { name: '邻里群见面红包' }).waitFor()
})

test('an article is read and left again, and the list is where it was', async () => {
  const { page, sheet } = await openCommunity('event-today')
  await sheet.getByRole('button', { name: /银行卡丢了/ }).click()
  await page.getByText('来源：本行原创').waitFor()
  await page.getByRole('button', { name: /返回/ }).click()
  await sheet.getByRole('button', { name: /银行卡丢了/ }).waitFor()
})

test('who has paid with his voucher is asked how it was, once', async () => {
  const { page, sheet } = await openCommunity('survey-asked')
  await sheet.getByRole('radio', { name: '一次就成功' }).check()
  await sheet.getByRole('radio', { name: '一看就懂' }).check()
  await sheet.getByRole('radio', { name: '很快' }).check()
  await sheet.getByRole('textbox').fill('多一些早餐券')
  await sheet.getByRole('button', { name: '提交' }).click()
  await sheet.getByText('收到，谢谢您').waitFor()
  await page.reload()
  await openSheet(page)
  await sheet.getByRole('heading', { name: '行里的事' }).waitFor()
  await page.waitForLoadState('networkidle')
  expect(await sheet.getByText('用券之后，想听您一句').count()).toBe(0)
})

test('who goes to pay his property fee is found with its tag by his manager', async () => {
  const { page: desk } = await sitAtDesk(koi)
  const { page } = await holdPhone(koi, 'cust-02', { expected: [/\/simulated\/mobile-bank\/service\/property-fee$/] })
  await openSheet(page)
  await page.getByRole('button', { name: /物业费/ }).click()
  await page.getByRole('heading', { name: '物业费', exact: true }).waitFor()
  await desk.getByRole('button', { name: '资料', exact: true }).click()
  await desk.getByRole('region', { name: '客户资料' }).getByText('物业缴费').waitFor()
  await page.goBack()
  await isAlive(page)
})
