import { expect, test } from 'vitest'
import { barriersBeside } from './find-barriers'
import { sitAtDesk } from './sit-at-desk'
import { useKoi } from './use-koi'

const koi = useKoi()

test('a manager practises on a simulated customer who answers, and ends it; nothing went into a real chat (S25)', async () => {
  const { page, sidebar } = await sitAtDesk(koi, { pane: 'scripts', chat: null })
  const before = (await koi.server.client.simulator.showWecom()).conversations
  await sidebar.getByRole('link', { name: '今天' }).click()
  await sidebar.getByRole('link', { name: '练一练' }).click()
  await sidebar.getByText('练习模式').waitFor()
  await sidebar.getByRole('heading', { name: '顾晓芸' }).waitFor()
  await sidebar.getByRole('combobox', { name: '搜索话术' }).fill('下雨')
  await sidebar.getByRole('option').first().click()
  await sidebar.getByRole('button', { name: /^(发送|依次发送)/ }).click()
  await sidebar.getByRole('log', { name: '练习对话' }).getByText('您好，刚在忙店里的事。').waitFor()
  await sidebar.getByText('」已发送').waitFor()
  expect(await barriersBeside(page)).toEqual([])
  await sidebar.getByRole('button', { name: '结束练习' }).click()
  await sidebar.getByRole('navigation', { name: '工作区' }).waitFor()
  expect((await koi.server.client.simulator.showWecom()).conversations).toEqual(before)
})
