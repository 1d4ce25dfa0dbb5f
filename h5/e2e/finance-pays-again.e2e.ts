import { expect, test } from 'vitest'
import { drawButton, drawResult, holdPhone } from './hold-phone'
import { openDesk } from './open-desk'
import { useKoi } from './use-koi'

const koi = useKoi()

/** A customer draws on 12 February; on the payout day the issuer refuses. */
async function failOnePayout(): Promise<void> {
  const { page } = await holdPhone(koi, 'cust-02')
  await drawButton(page).click()
  await page.getByRole('textbox', { name: '手机号' }).fill('13805715424')
  await page.getByRole('checkbox').click()
  await page.getByRole('button', { name: '提交并抽奖' }).click()
  await drawResult(page)
  const { qa } = koi.server.client
  await qa.setIssuer({ body: { fault: 'refuse' } })
  await qa.setClock({ body: { now: '2026-02-26T09:00:00+08:00' } })
  // The attempts with their pauses: refused every time.
  for (const now of ['2026-02-26T09:00:00+08:00', '2026-02-26T09:05:00+08:00', '2026-02-26T09:30:00+08:00', '2026-02-26T11:00:00+08:00']) {
    await qa.setClock({ body: { now } })
    await qa.runWork()
  }
  await qa.setIssuer({ body: { fault: 'none' } })
}

test('what failed is proposed again by one person of finance, let go by another, and arrives (K13, R21)', async () => {
  await failOnePayout()
  const maker = await openDesk(koi, 'tang-kaiwen', 'payouts')
  await maker.getByText('发放失败 1 份').waitFor()
  await maker.getByRole('button', { name: '全选' }).click()
  await maker.getByRole('textbox', { name: '重发原因' }).fill('客户已解除限制')
  await maker.getByRole('button', { name: /发起重发/ }).click()
  await maker.getByText('需由另一位同事复核', { exact: true }).waitFor()
  expect(await maker.getByRole('button', { name: '通过', exact: true }).count()).toBe(0)

  const checker = await openDesk(koi, 'luo-jing', 'payouts')
  await checker.getByRole('button', { name: '通过', exact: true }).click()
  await checker.getByText('已通过').waitFor()
  await koi.server.client.qa.runWork()
  await checker.reload()
  await checker.getByRole('row', { name: /已到账 1/ }).waitFor()

  // The customer's code, as a colleague types what he hears on the telephone.
  await checker.getByRole('textbox', { name: '奖品编号' }).fill(' nyr3 57e7')
  await checker.getByRole('button', { name: '查询' }).click()
  await checker.getByText(/已发放到账/).waitFor()
  await checker.getByText('待发放 → 已发放').waitFor()
})
