import { expect, test } from 'vitest'
import type { BridgeSettings } from '#shared/simulator/bridge'
import { defaultBridge } from '#shared/simulator/default-bridge'
import { drawButton, drawResult, holdPhone } from './hold-phone'
import { sitAtDesk } from './sit-at-desk'
import { useKoi } from './use-koi'

const koi = useKoi()

const ZHOU = 'single:lin-wanqing:cust-02'

/** What stands in the chat, as WeCom has it. */
async function said(conversationId = ZHOU): Promise<string[]> {
  const { messages } = await koi.server.client.simulator.showConversation({ params: { conversationId } })
  return messages.filter(({ sender }) => sender?.kind === 'member').map(({ content }) => content.kind)
}

test('a manager opens a customer and sends him text, link and mini-program card in their order', async () => {
  const { sidebar, answer } = await sitAtDesk(koi)
  await sidebar.getByRole('heading', { name: '周若楠' }).waitFor()
  const campaign = sidebar.getByRole('article', { name: '新客见面礼' })
  await campaign.getByText('已添加，还没有打开活动').waitFor()
  await campaign.getByRole('button', { name: '依次发送 3 条' }).click()
  for (const count of [1, 2, 3]) {
    await campaign.getByText(`（${count}/3）`).waitFor()
    await answer('发送')
  }
  await campaign.getByText('3 条都已发送').waitFor()
  expect(await said()).toEqual(['text', 'link', 'miniprogram'])
})

test('one message can be sent by itself, and Enter says yes', async () => {
  const { page, sidebar } = await sitAtDesk(koi)
  const campaign = sidebar.getByRole('article', { name: '新客见面礼' })
  await campaign.getByRole('button', { name: '发送链接' }).click()
  await page.getByRole('dialog', { name: '发送给 周若楠' }).waitFor()
  await page.keyboard.press('Enter')
  await campaign.getByText('已发送').first().waitFor()
  expect(await said()).toEqual(['link'])
  // Back in the page that asked.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME')
})

test('whoever cancels the second of three has sent one, and can go on from there', async () => {
  const { sidebar, answer } = await sitAtDesk(koi)
  const campaign = sidebar.getByRole('article', { name: '新客见面礼' })
  await campaign.getByRole('button', { name: '依次发送 3 条' }).click()
  await answer('发送')
  await campaign.getByText('（2/3）').waitFor()
  await answer('取消')
  await campaign.getByText('第 1 条已发送。第 2 条已取消，后面 1 条也没有发送。').waitFor()
  expect(await said()).toEqual(['text'])

  await campaign.getByRole('button', { name: '继续发送剩下的 2 条' }).click()
  await answer('发送')
  await campaign.getByText('（2/2）').waitFor()
  await answer('发送')
  await campaign.getByText('2 条都已发送').waitFor()
  expect(await said()).toEqual(['text', 'link', 'miniprogram'])
})

test('after the link comes the official account’s code; a cancelled link stops it (C15)', async () => {
  await koi.scenario('follow-account')
  const chen = 'single:lin-wanqing:cust-01'
  const before = (await said(chen)).length
  const { sidebar, answer } = await sitAtDesk(koi, { chat: '陈思源' })
  const campaign = sidebar.getByRole('article', { name: '关注有礼' })
  await campaign.getByRole('button', { name: '依次发送 4 条' }).click()
  await answer('发送')
  await campaign.getByText('（2/4）').waitFor()
  await answer('取消')
  await campaign.getByText('第 1 条已发送。第 2 条已取消，后面 2 条也没有发送。').waitFor()
  await campaign.getByRole('button', { name: '继续发送剩下的 3 条' }).click()
  for (const count of [1, 2, 3]) {
    await campaign.getByText(`（${count}/3）`).waitFor()
    await answer('发送')
  }
  await campaign.getByText('3 条都已发送').waitFor()
  expect((await said(chen)).slice(before)).toEqual(['text', 'link', 'miniprogram', 'link'])
})

test('another chat opens another page; the question of the one before is gone, and nothing was sent', async () => {
  const { page, sidebar } = await sitAtDesk(koi)
  await sidebar.getByRole('button', { name: '发送文字' }).first().click()
  await page.getByRole('dialog', { name: '发送给 周若楠' }).waitFor()
  await page.getByRole('navigation', { name: '会话' }).getByRole('button', { name: '胡佳怡' }).click()
  await sidebar.getByRole('heading', { name: '胡佳怡' }).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await said()).toEqual([])
})

test('the page that WeCom opens for another chat is useful within a second', async () => {
  const { page, sidebar } = await sitAtDesk(koi)
  await sidebar.getByRole('heading', { name: '周若楠' }).waitFor()
  const times: number[] = []
  for (const chat of ['胡佳怡', '周若楠', '胡佳怡']) {
    const start = performance.now()
    await page.getByRole('navigation', { name: '会话' }).getByRole('button', { name: chat }).click()
    await sidebar.getByRole('heading', { name: chat }).waitFor()
    times.push(performance.now() - start)
  }
  // The quickest: the other tests keep the machine busy.
  expect(Math.min(...times)).toBeLessThan(1000)
})

test("the draw on the customer's phone shows beside the chat by itself", async () => {
  const { sidebar } = await sitAtDesk(koi)
  const campaign = sidebar.getByRole('article', { name: '新客见面礼' })
  await campaign.getByText('已添加').first().waitFor()
  const { page: phone } = await holdPhone(koi, 'cust-02')
  await drawButton(phone).click()
  await phone.getByRole('textbox', { name: '手机号' }).fill('13958167484')
  await phone.getByRole('checkbox').click()
  await phone.getByRole('button', { name: '提交并抽奖' }).click()
  await drawResult(phone)
  await campaign.getByText(/已抽中 [\d.]+ 元/).waitFor()
})

test('in a group it shows the group, and sends into it', async () => {
  const { sidebar, answer } = await sitAtDesk(koi, { member: '沈嘉禾', chat: '西湖邻里福利群' })
  await sidebar.getByRole('heading', { name: '西湖邻里福利群' }).waitFor()
  const campaign = sidebar.getByRole('article').first()
  await campaign.getByRole('button', { name: '发送链接' }).click()
  await answer('发送')
  await campaign.getByText('已发送').first().waitFor()
  expect(await said('group:xihu-neighbours')).toEqual(['link'])
})

test.each([
  ['a signature that is taken for wrong', { signature: 'rejected' }, '企业微信没有认可这个页面'],
  ['a function that is not allowed', { denied: ['getCurExternalContact'] }, '还没有开通权限'],
  ['a client that is silent', { answers: 'silent' }, '企业微信没有回应'],
  ['a client too old', { client: 'old' }, '企业微信版本太旧'],
  ['the workbench', { entry: 'normal' }, '没有打开的客户聊天'],
  ['a plain browser', { client: 'outside' }, '这里不是企业微信'],
] satisfies [string, Partial<BridgeSettings>, string][])('%s has its own message, and the other areas still work', async (_what, bridge, title) => {
  const { sidebar } = await sitAtDesk(koi, { bridge })
  await sidebar.getByRole('link', { name: '当前聊天' }).click()
  await sidebar.getByRole('heading', { name: title }).waitFor()
  await sidebar.getByRole('link', { name: '今天' }).click()
  await sidebar.getByRole('heading', { name: '新客见面礼' }).waitFor()
})

test('once it is put right, one tap is enough', async () => {
  const { sidebar } = await sitAtDesk(koi, { bridge: { answers: 'silent' } })
  await sidebar.getByRole('heading', { name: '企业微信没有回应' }).waitFor()
  await koi.server.client.simulator.setBridge({ body: defaultBridge })
  await sidebar.getByRole('button', { name: '重试' }).click()
  await sidebar.getByRole('heading', { name: '周若楠' }).waitFor()
})

test('a message that may not be sent says so where it was tapped', async () => {
  const { sidebar } = await sitAtDesk(koi, { bridge: { denied: ['sendChatMessage'] } })
  const campaign = sidebar.getByRole('article', { name: '新客见面礼' })
  await campaign.getByRole('button', { name: '依次发送 3 条' }).click()
  await campaign.getByText('第 1 条没有发出去，后面 2 条也没有发送').waitFor()
  await campaign.getByText('还没有开通权限').waitFor()
  expect(await said()).toEqual([])
})
