import { test } from 'vitest'
import { drawButton, holdPhone } from './hold-phone'
import { SIDEBAR, useKoi } from './use-koi'

const koi = useKoi()

test("a manager opens the sidebar and sees today's campaign with what his customers did", async () => {
  const { page: phone } = await holdPhone(koi, 'cust-02')
  await drawButton(phone).click()
  await phone.getByRole('textbox', { name: '手机号' }).waitFor()

  const page = await koi.page(await koi.device(SIDEBAR))
  await page.goto(`${koi.server.url}/sidebar/`)
  await page.getByText('林晚晴').waitFor()
  await page.getByText('杭州西湖支行').waitFor()
  const campaign = page.getByRole('article').or(page.getByRole('listitem')).filter({ hasText: '新客见面礼' }).first()
  await campaign.getByText('进行中').waitFor()
  await campaign.getByText('5,000').first().waitFor()
  await campaign.getByText('19,400').first().waitFor()
})
