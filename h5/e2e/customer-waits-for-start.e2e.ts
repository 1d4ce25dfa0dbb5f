import { expect, test } from 'vitest'
import { holdPhone } from './hold-phone'
import { useKoi } from './use-koi'

const koi = useKoi()

test('the page counts down by the bank’s clock, and comes to life at the start without a reload', async () => {
  const { customerId, link } = await koi.scenario('starts-soon')
  const { page } = await holdPhone(koi, customerId, { link })
  const timer = page.getByRole('timer', { name: /^距离开始还有[12]分钟$/ })
  await timer.waitFor()
  const first = await timer.innerText()
  await expect.poll(() => timer.innerText()).not.toBe(first)

  await page.evaluate(() => (document.documentElement.dataset.sameVisit = ''))
  await koi.server.client.qa.setClock({ body: { now: '2026-02-08T23:59:59+08:00' } })
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await page.getByRole('heading', { name: '先添加您的客户经理' }).waitFor()
  expect(await page.evaluate(() => 'sameVisit' in document.documentElement.dataset)).toBe(true)
})
