import { test } from 'vitest'
import { PHONE, useKoi } from './use-koi'

const koi = useKoi()

test('the mini-program shows the campaign the server has, in the preview that runs the built package', async () => {
  const page = await koi.page(await koi.device(PHONE))
  await page.goto(`${koi.server.url}/miniprogram/?c=r13-newcomer`)
  for (const text of ['星海银行', '新客见面礼', '188', '还剩24天', '锦鲤大奖']) await page.getByText(text).first().waitFor()
})

test('the mini-program says that a campaign does not exist', async () => {
  const page = await koi.page(await koi.device(PHONE), [/404/])
  await page.goto(`${koi.server.url}/miniprogram/?c=no-such-campaign`)
  await page.getByText('没有找到').first().waitFor()
})
