import { expect, test } from 'vitest'
import { holdPhone } from './hold-phone'
import { openDesk } from './open-desk'
import { useKoi } from './use-koi'

const koi = useKoi()

test('a campaign is made from the template by one person, let out by another, and is on the customer’s phone (K13, R15)', async () => {
  const operator = await openDesk(koi, 'zhou-mingyuan', 'drafts')
  await operator.getByRole('button', { name: '新建' }).click()
  await operator.getByRole('radio', { name: /新客见面礼/ }).check()
  await operator.getByRole('textbox', { name: '活动编号' }).fill('spring-gift')
  await operator.getByRole('button', { name: '新建并打开' }).click()
  const name = operator.getByRole('textbox', { name: '活动名称' })
  await name.fill('春风见面礼')
  await operator.getByRole('button', { name: '保存并提交复核' }).click()
  await operator.getByText(/复核中|待复核/).first().waitFor()
  expect(await operator.getByRole('button', { name: '发布' }).count()).toBe(0)

  const approver = await openDesk(koi, 'he-yingxue', 'drafts/spring-gift')
  await approver.getByRole('button', { name: '发布' }).click()
  await approver.getByRole('dialog').getByRole('button', { name: /发布/ }).click()
  await approver.getByText('已发布').first().waitFor()

  await koi.server.client.qa.setClock({ body: { now: '2026-03-02T09:00:00+08:00' } })
  const { page } = await holdPhone(koi, 'cust-01', { link: '/lottery/spring-gift' })
  await page.getByRole('heading', { name: '春风见面礼' }).waitFor()
  await page.getByText('先添加您的客户经理').waitFor()
})
