import { expect, test } from 'vitest'
import { clientOfManager } from './manager-client'
import { openDesk } from './open-desk'
import { useKoi } from './use-koi'

const koi = useKoi()

test('an auditor finds who sent a manager on leave, and takes the trail away; that he did stands in it too (K13)', async () => {
  const { roster } = await clientOfManager(koi, 'zhou-mingyuan')
  await roster.changeRoster({ params: { managerId: 'fang-yuting' }, body: { status: 'onLeave', capacity: null, hasQr: true } })
  const page = await openDesk(koi, 'gu-mingzhe', 'audit')
  const entries = page.getByRole('list', { name: '记录', exact: true })
  await entries.getByText('周明远 修改客户经理名单').waitFor()
  await page.getByLabel('谁').selectOption('周明远')
  await page.getByLabel('做了什么').selectOption('查看审计记录')
  await page.getByText('没有这样的记录').waitFor()
  await page.getByLabel('做了什么').selectOption('全部')
  await entries.getByText('客户经理 fang-yuting · 状态 休假').waitFor()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 CSV' }).click()])
  expect(file.suggestedFilename()).toBe('审计记录-2026-02-12.csv')
  await page.getByText('已导出 1 条').waitFor()
  await page.getByLabel('谁').selectOption('全部')
  await entries.getByText('顾明哲 导出审计记录').waitFor()
  await page.getByRole('heading', { name: /逐条核对，没有被改过/ }).waitFor()
})
