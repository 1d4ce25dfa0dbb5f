import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawButton, drawResult, holdPhone, isAlive } from './hold-phone'
import { sitAtDesk } from './sit-at-desk'
import { useKoi } from './use-koi'

const koi = useKoi()

async function openPage(scenario: string): Promise<Page> {
  const { customerId, link } = await koi.scenario(scenario)
  const { page } = await holdPhone(koi, customerId!, { link })
  await isAlive(page)
  return page
}

async function openPrivacy(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: '我的', exact: true }).click()
  await page.getByRole('dialog', { name: '我的', exact: true }).getByRole('button', { name: /信息与隐私/ }).click()
  return page.getByRole('dialog', { name: '我的信息与隐私' })
}

test('a customer takes his consent back, his number is gone, and he is asked for it again (K1, K2)', async () => {
  const page = await openPage('ready-to-draw')
  const sheet = await openPrivacy(page)
  await sheet.getByText('138****5424').waitFor()
  await sheet.getByRole('button', { name: /^撤回同意/ }).click()
  await sheet.getByText('手机号138****5424会被删除，删除后找不回来。').waitFor()
  await sheet.getByRole('button', { name: '确认撤回' }).click()
  await sheet.getByText(/2月12日.*撤回/).waitFor()
  expect(await sheet.getByText('138****5424').count()).toBe(0)

  await page.goBack()
  await page.goBack()
  await drawButton(page).click()
  await page.getByRole('textbox', { name: '手机号' }).fill('13805715424')
  await page.getByRole('checkbox').click()
  await page.getByRole('button', { name: '提交并抽奖' }).click()
  await drawResult(page)
})

test('who gave his number in an earlier campaign types nothing: three taps, and it is drawn (C5)', async () => {
  const page = await openPage('returning-customer')
  await drawButton(page).click()
  await page.getByText('138****5424').waitFor()
  expect(await page.getByRole('textbox').count()).toBe(0)
  await page.getByRole('checkbox').click()
  await page.getByRole('button', { name: '提交并抽奖' }).click()
  await drawResult(page)
})

test('a customer who wants no messages is sent none, until he wants them again (K12)', async () => {
  const page = await openPage('ready-to-draw')
  const sheet = await openPrivacy(page)
  await sheet.getByRole('switch', { name: /接收活动消息/ }).click()
  await sheet.getByText('2月12日起，我们不再给您发活动消息。').waitFor()

  const { sidebar } = await sitAtDesk(koi, { chat: '陈思源' })
  await sidebar.getByText(/已退订/).first().waitFor()
  expect(await sidebar.getByRole('button', { name: /^(发送|依次发送)/ }).count()).toBe(0)

  await sheet.getByRole('switch', { name: /接收活动消息/ }).click()
  await sheet.getByText('有新活动时，客户经理会发消息告诉您。').waitFor()
  await sidebar.getByRole('button', { name: /^依次发送/ }).first().waitFor()
})
