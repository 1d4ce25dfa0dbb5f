import { expect, test } from 'vitest'
import { drawButton } from './hold-phone'
import { LAPTOP, useKoi } from './use-koi'

const koi = useKoi()

test("QA holds a customer's phone, adds the manager, and the phone moves on by itself", async () => {
  const page = await koi.page(await koi.device(LAPTOP))
  await page.goto(`${koi.server.url}/simulator/`)
  await page.getByText('陈思源').first().click()
  const phone = page.frameLocator('iframe')
  await phone.getByText('先添加您的客户经理').waitFor()

  await page.getByRole('combobox').selectOption('lin-wanqing')
  await page.getByRole('button', { name: '添加客户经理', exact: true }).click()
  await drawButton(phone).waitFor()
})

test('QA moves the clock past the end and resets the demo', async () => {
  const page = await koi.page(await koi.device(LAPTOP))
  await page.goto(`${koi.server.url}/simulator/`)
  await page.getByText(/2026年2月12日 周四/).first().waitFor()
  await page.getByRole('button', { name: '+7天' }).click()
  await page.getByText(/2026年2月19日 周四/).first().waitFor()
  expect((await koi.server.client.qa.showClock()).now).toMatch(/^2026-02-19/)
})
