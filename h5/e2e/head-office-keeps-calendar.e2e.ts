import { expect, test } from 'vitest'
import { openDesk } from './open-desk'
import { useKoi } from './use-koi'

const koi = useKoi()

test('the head office finds the calendar among all there is, adds a node, and plans a campaign of it (R26, R29, R30, R31)', async () => {
  const desk = await openDesk(koi, 'zhou-mingyuan', 'drafts')
  await desk.getByRole('link', { name: '全部功能' }).click()
  await desk.getByRole('list', { name: '策略场景' }).getByRole('link', { name: /^营销日历/ }).click()
  await desk.getByText('全行客户新增好友').waitFor()
  await desk.getByRole('button', { name: '加一个节点' }).click()
  await desk.getByLabel('名字').fill('2026 三月回馈')
  await desk.getByLabel('第一天').fill('2026-03-01')
  await desk.getByLabel('最后一天').fill('2026-03-31')
  await desk.getByLabel('新增好友目标（位）').fill('500')
  await desk.getByRole('button', { name: '保存节点' }).click()
  await desk.getByRole('region', { name: '2026 三月回馈' }).waitFor()

  await desk.getByRole('link', { name: '活动方案' }).click()
  await desk.getByRole('button', { name: '新建' }).click()
  await desk.getByRole('radio', { name: /新客见面礼/ }).check()
  await desk.getByRole('textbox', { name: '活动编号' }).fill('march-gift')
  await desk.getByRole('button', { name: '新建并打开' }).click()
  await desk.getByLabel('营销节点').selectOption({ label: '2026 三月回馈' })
  await desk.getByText('空着就是：从没加过客户经理的客户').waitFor({ state: 'attached' })
  await desk.getByRole('button', { name: '保存并提交复核' }).click()
  await desk.getByText(/待复核/).first().waitFor()
  const plan = desk.getByRole('region', { name: '方案一览' })
  expect(await plan.getByRole('heading').innerText()).toContain('2026 三月回馈')
  expect(await plan.getByRole('listitem').allInnerTexts()).toHaveLength(4)
})
