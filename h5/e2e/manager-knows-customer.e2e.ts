import { expect, test } from 'vitest'
import { barriersBeside } from './find-barriers'
import { useKoi } from './use-koi'
import { sitAtDesk } from './sit-at-desk'

const koi = useKoi()

test('a manager puts a tag on, what is next follows it, and a note of his stands in the history', async () => {
  const { page, sidebar } = await sitAtDesk(koi, { pane: 'customer' })
  const tags = sidebar.getByRole('region', { name: '标签' })
  const next = sidebar.getByRole('region', { name: '下一步' })
  await tags.getByRole('button', { name: '贴标签' }).click()
  await tags.getByRole('searchbox', { name: '搜索标签' }).fill('yfd')
  await tags.getByRole('button', { name: '有房贷' }).click()
  await next.getByText('推荐「家装分期」').waitFor()
  await tags.getByRole('button', { name: '写备注' }).click()
  expect(await barriersBeside(page)).toEqual([])

  await sidebar.getByRole('tab', { name: '记录' }).click()
  await sidebar.getByText('林晚晴贴了标签「有房贷」').waitFor()
  await sidebar.getByLabel('写一条记录').fill('周六上午来网点看装修分期')
  await sidebar.getByRole('button', { name: '记下来' }).click()
  await sidebar.getByRole('listitem').filter({ hasText: '周六上午来网点看装修分期' }).waitFor()
  expect(await barriersBeside(page)).toEqual([])
})

test('a month of history is read page by page, and by what one looks for', async () => {
  await koi.scenario('known-for-a-month')
  const { sidebar } = await sitAtDesk(koi, { pane: 'timeline', chat: '陈思源' })
  await sidebar.getByText('在「老友新春礼」抽中').waitFor()
  await sidebar.getByRole('button', { name: '更早的' }).click()
  await sidebar.getByText('作为线索分给了林晚晴').waitFor()
  await sidebar.getByRole('group', { name: '看哪些' }).getByRole('button', { name: '记录' }).click()
  await sidebar.getByText('太太想把厨房一起做了').waitFor()
  expect(await sidebar.getByText('签到').count()).toBe(0)
})
