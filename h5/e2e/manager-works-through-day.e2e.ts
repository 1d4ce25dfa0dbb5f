import { expect, test } from 'vitest'
import { findBarriers } from './find-barriers'
import { openDesk } from './open-desk'
import { settlePage } from './settle-page'
import { sitAtDesk } from './sit-at-desk'
import { useKoi } from './use-koi'

const koi = useKoi()

test('a manager works through what waits today, the late first, and each is settled with one tap', async () => {
  await koi.scenario('full-day')
  const page = await openDesk(koi, 'lin-wanqing', 'today')
  const list = page.getByRole('list', { name: '今天要做的' })
  await list.getByText('逾期 6 天').waitFor()
  await settlePage(page)
  expect(await list.getByRole('listitem').count()).toBe(7)
  expect(await findBarriers(page)).toEqual([])
  await list.getByRole('button', { name: '已邀请：李梓涵' }).click()
  await list.getByRole('button', { name: '知道了：孙浩然' }).click()
  await page.getByRole('link', { name: '今天 5 件要做' }).waitFor()
  await page.reload()
  await list.getByText('逾期 6 天').waitFor()
  expect(await list.getByText('李梓涵').count()).toBe(0)
})

test('from there he opens a customer, sees the plan, and puts the late day off', async () => {
  await koi.scenario('full-day')
  const page = await openDesk(koi, 'lin-wanqing', 'today')
  await page.getByRole('button', { name: '看客户：胡佳怡' }).first().click()
  const followUps = page.getByRole('region', { name: '跟进' })
  await followUps.getByRole('list', { name: '跟进计划' }).getByText('逾期').waitFor()
  await settlePage(page)
  expect(await findBarriers(page)).toEqual([])
  await followUps.getByRole('button', { name: '改期：道声谢' }).click()
  await followUps.getByRole('button', { name: '三天后' }).click()
  await followUps.getByRole('button', { name: '改期', exact: true }).click()
  await followUps.getByRole('list', { name: '要跟进的' }).getByText('2月22日').waitFor()
  await page.getByRole('button', { name: '回到今天' }).click()
  await page.getByRole('link', { name: '今天 6 件要做' }).waitFor()
})

test('a manager asks an expert beside the chat, and the expert reads who he is and ends it', async () => {
  const { sidebar, answer } = await sitAtDesk(koi, { pane: 'customer' })
  const experts = sidebar.getByRole('region', { name: '专家' })
  await experts.getByRole('button', { name: '转专家' }).click()
  await experts.getByRole('textbox', { name: '为什么转' }).fill('想做教育金规划')
  await experts.getByRole('button', { name: '转给专家' }).click()
  await experts.getByRole('button', { name: '发专家名片' }).click()
  await answer('发送')
  await experts.getByText('名片已发给客户').waitFor()

  const expert = await openDesk(koi, 'fang-yuting', 'today')
  await expert.getByText('林晚晴请您看看这位客户').waitFor()
  await expert.getByRole('button', { name: '看客户：周若楠' }).click()
  await expert.getByText('只能查看').waitFor()
  await expert.getByText('想做教育金规划').waitFor()
  await settlePage(expert)
  expect(await findBarriers(expert)).toEqual([])
  await expert.getByRole('button', { name: '结束：林晚晴转给您' }).click()
  await expert.getByText('您不再能看到这位客户的资料').waitFor()
})
