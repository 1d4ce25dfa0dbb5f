import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { barriersBeside } from './find-barriers'
import { sitAtDesk } from './sit-at-desk'
import { useKoi } from './use-koi'

const koi = useKoi()

const STORY = '厅堂故事：猜灯谜'

/** What the manager has said in the chat with 周若楠, as WeCom has it. */
async function said(): Promise<number> {
  const { messages } = await koi.server.client.simulator.showConversation({ params: { conversationId: 'single:lin-wanqing:cust-02' } })
  return messages.filter(({ sender }) => sender?.kind === 'member').length
}

const turnTo = (page: Page, name: string) => page.getByRole('navigation', { name: '会话' }).getByRole('button', { name }).click()

test('a story that was cancelled at its second message is gone on with after another chat, from there (S24)', async () => {
  const { page, sidebar, answer } = await sitAtDesk(koi, { pane: 'scripts' })
  const before = await said()
  const report = sidebar.getByRole('status').filter({ hasText: STORY })
  await sidebar.getByRole('combobox', { name: '搜索话术' }).fill(STORY)
  await sidebar.getByRole('option', { name: STORY }).click()
  await sidebar.getByRole('button', { name: '依次发送 3 条' }).click()
  await answer('发送')
  await sidebar.getByText('（2/3）').waitFor()
  await answer('取消')
  await report.getByText('发到第 1 条，还有 2 条没有发').waitFor()
  expect(await said()).toBe(before + 1)
  expect(await barriersBeside(page)).toEqual([])

  await turnTo(page, '胡佳怡')
  await sidebar.getByRole('heading', { name: '胡佳怡' }).waitFor()
  await sidebar.getByRole('option').first().waitFor()
  expect(await report.count()).toBe(0)

  await turnTo(page, '周若楠')
  await sidebar.getByRole('button', { name: '继续发送剩下的 2 条' }).click()
  await sidebar.getByText('（2/3）').waitFor()
  await answer('发送')
  await sidebar.getByText('（3/3）').waitFor()
  await answer('发送')
  await report.getByText('已发送').waitFor()
  expect(await said()).toBe(before + 3)
})

test('by the keyboard alone: a stroke, a few letters, an arrow, Enter, and Enter again to say yes', async () => {
  const { page, sidebar } = await sitAtDesk(koi, { pane: 'scripts' })
  const before = await said()
  await sidebar.getByRole('button', { name: '关心破冰' }).focus()
  await page.keyboard.press('/')
  await page.keyboard.type('kaixueji')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  for (const count of [1, 2]) {
    await sidebar.getByText(`（${count}/2）`).waitFor()
    await page.getByRole('dialog', { name: '发送给 周若楠' }).waitFor()
    await page.keyboard.press('Enter')
  }
  await sidebar.getByText('「开学季问候」已发送').waitFor()
  expect(await said()).toBe(before + 2)
})

test('a pack is put together with what its step asks for, and sent one script after another (S6d)', async () => {
  await koi.scenario('steps-walked')
  const { page, sidebar, answer } = await sitAtDesk(koi, { pane: 'scripts' })
  await sidebar.getByRole('button', { name: '对比优势' }).click()
  const packs = sidebar.getByRole('region', { name: '成套话术' })
  await packs.getByText('成套话术').click()
  await packs.getByRole('button', { name: '组一套' }).click()
  await packs.getByLabel('名字').fill('周姐的对照')
  await packs.getByRole('button', { name: '添加对比' }).click()
  await packs.getByRole('searchbox', { name: '搜索对比' }).fill('fxdj')
  await packs.getByRole('button', { name: '风险等级怎么看' }).click()
  await packs.getByRole('button', { name: '保存' }).click()
  await packs.getByText('没有保存：背书要至少 1 个，现在 0 个。').waitFor()
  await packs.getByRole('button', { name: '添加背书' }).click()
  await packs.getByRole('button', { name: '存款保险标识' }).click()
  expect(await barriersBeside(page)).toEqual([])
  await packs.getByRole('button', { name: '保存' }).click()

  const pack = packs.getByRole('group', { name: '周姐的对照' })
  await pack.getByRole('button', { name: '发送：风险等级怎么看' }).click()
  await answer('发送')
  await pack.getByText('已发').waitFor()
  await pack.getByRole('button', { name: '发送：存款保险标识' }).click()
  await answer('发送')
  await pack.getByText('这一套都发给客户了').waitFor()
  expect(await barriersBeside(page)).toEqual([])
})
