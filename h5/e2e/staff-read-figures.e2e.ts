import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { sitAtDesk } from './sit-at-desk'
import { useKoi } from './use-koi'

const koi = useKoi()

test('a manager reads how far his customers came, and goes to one who stopped (D1, D4)', async () => {
  await koi.scenario('campaign-figures')
  const { page, sidebar } = await sitAtDesk(koi, { chat: null })
  await sidebar.getByRole('link', { name: /^今天/ }).click()
  await sidebar.getByRole('link', { name: /^活动成效/ }).click()
  const steps = sidebar.getByRole('table', { name: /^各步的客户人数/ })
  await steps.getByRole('row', { name: '看到活动 12' }).waitFor()
  expect(await steps.getByRole('row').allInnerTexts()).toHaveLength(8)
  await sidebar.getByRole('heading', { name: '人均成本 3.02 元' }).waitFor()
  await steps.getByRole('button', { name: '参与活动' }).click()
  await sidebar.getByRole('button', { name: '去聊天：李梓涵' }).click()
  await page.getByRole('heading', { name: /李梓涵/ }).waitFor()
})

test('the head office reads every channel, and takes the table along for Excel (D3, D1)', async () => {
  await koi.scenario('campaign-figures')
  const { page, sidebar } = await sitAtDesk(koi, { chat: null, member: '周明远' })
  await sidebar.getByRole('link', { name: '活动成效' }).click()
  const channels = sidebar.getByRole('table', { name: '按渠道看' })
  await channels.getByRole('rowheader', { name: '西湖物业缴费群' }).waitFor()
  await sidebar.getByRole('button', { name: '网点', exact: true }).click()
  const branches = sidebar.getByRole('table', { name: '按网点看' })
  await branches.getByRole('rowheader', { name: '杭州西湖支行' }).waitFor()
  expect(await branches.getByRole('rowheader').count()).toBe(3)
  const [file] = await Promise.all([page.waitForEvent('download'), sidebar.getByRole('button', { name: /^导出表格/ }).click()])
  expect(file.suggestedFilename()).toBe('新客见面礼-活动成效-网点.csv')
  const [head, total] = (await readFile(await file.path(), 'utf8')).split('\r\n')
  expect(head).toMatch(/^\uFEFF网点,看到活动,/)
  expect(total).toBe('合计,23,23,22,17,12,12,12,44.56,0.00,2.62,100.0%,100.0%,—')
})

test('from the bank to a branch, its manager and what he sent: who was answered; then how far invitations went (D20, D16)', async () => {
  await koi.scenario('bank-figures')
  const { sidebar } = await sitAtDesk(koi, { chat: null, member: '周明远' })
  await sidebar.getByRole('link', { name: '活动成效' }).click()
  const pages = sidebar.getByRole('navigation', { name: '看什么数据' })
  await pages.getByRole('link', { name: '话术回复' }).click()
  await sidebar.getByRole('button', { name: '网点', exact: true }).click()
  await sidebar.getByRole('button', { name: '杭州西湖支行' }).click()
  await sidebar.getByRole('button', { name: '林晚晴' }).click()
  await sidebar.getByRole('table', { name: '按话术看回复率' }).getByRole('row', { name: '降温添衣 5 3 60.0%' }).waitFor()
  await pages.getByRole('link', { name: '老带新' }).click()
  await sidebar.getByLabel('活动', { exact: true }).selectOption({ label: '好友同享' })
  await sidebar.getByText('最深传到第 3 层').waitFor()
})
