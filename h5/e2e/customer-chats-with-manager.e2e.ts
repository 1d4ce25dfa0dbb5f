import type { FrameLocator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawButton } from './hold-phone'
import { useKoi } from './use-koi'

const koi = useKoi()

/** Room for desk, phone and QA's panel beside each other. */
const WIDE = { viewport: { width: 1920, height: 1000 }, locale: 'zh-CN', reducedMotion: 'reduce' } as const

interface Simulator {
  page: Page
  chats: ReturnType<Page['getByRole']>
  desk: ReturnType<Page['getByRole']>
  phone: ReturnType<Page['getByRole']>
  pageOnPhone: FrameLocator
  sidebar: FrameLocator
}

async function openSimulator(): Promise<Simulator> {
  const page = await koi.page(await koi.device(WIDE))
  await page.goto(`${koi.server.url}/simulator/`)
  return {
    page,
    chats: page.getByRole('navigation', { name: '会话' }),
    desk: page.getByRole('region', { name: '企业微信', exact: true }),
    phone: page.getByRole('region', { name: '的手机' }),
    pageOnPhone: page.frameLocator('iframe[title$="手机上的页面"]'),
    sidebar: page.frameLocator('iframe[title="侧边栏"]'),
  }
}

/** 陈思源, who has added nobody, scans 林晚晴's code; both have their chat open. */
async function becomeFriends(): Promise<Simulator> {
  const simulator = await openSimulator()
  await simulator.phone.getByRole('button', { name: '扫一扫' }).click()
  await simulator.page.getByRole('dialog', { name: '扫一扫' }).getByRole('button', { name: /林晚晴/ }).click()
  await simulator.chats.getByRole('button', { name: /陈思源/ }).click()
  return simulator
}

/** Of a customer's chat the manager opens what there is to send. */
const openCampaigns = (sidebar: FrameLocator) => sidebar.getByRole('tab', { name: '活动' }).click()

test('a customer scans, is welcomed, draws, and the manager sees it', async () => {
  const { phone, desk, pageOnPhone, sidebar } = await becomeFriends()
  await phone.getByText('你已添加了林晚晴，现在可以开始聊天了。').waitFor()
  await desk.getByText('你已添加了陈思源，现在可以开始聊天了。').waitFor()
  await openCampaigns(sidebar)
  const campaign = sidebar.getByRole('article', { name: '新客见面礼' })
  await campaign.getByText('已添加，还没有打开活动').waitFor()

  await phone.getByRole('button', { name: /新客见面礼/ }).click()
  await drawButton(pageOnPhone).click()
  await pageOnPhone.getByRole('textbox', { name: '手机号' }).fill('13805715424')
  await pageOnPhone.getByRole('checkbox').click()
  await pageOnPhone.getByRole('button', { name: '提交并抽奖' }).click()
  await pageOnPhone.getByRole('region', { name: '抽奖' }).getByText('前到账').waitFor()
  await campaign.getByText(/已抽中 [\d.]+ 元/).waitFor()

  await phone.getByRole('button', { name: '返回' }).click()
  await phone.getByText('你已添加了林晚晴').waitFor()
})

test('what either types is before the other at once', async () => {
  const { page, desk, phone } = await becomeFriends()
  await phone.getByRole('textbox', { name: '给客户经理发消息' }).fill('请问奖品什么时候到账？')
  await page.keyboard.press('Enter')
  await desk.getByRole('log').getByText('请问奖品什么时候到账？').waitFor()
  await desk.getByRole('textbox', { name: '给客户发消息' }).fill('十个工作日之内。')
  await page.keyboard.press('Enter')
  await phone.getByRole('log').getByText('十个工作日之内。').waitFor()
})

test('the keyword of a customer shows in the sidebar beside the chat (S4)', async () => {
  const { page, phone, sidebar } = await becomeFriends()
  await sidebar.getByRole('heading', { name: '陈思源' }).waitFor()
  await phone.getByRole('textbox', { name: '给客户经理发消息' }).fill('进群')
  await page.keyboard.press('Enter')
  // Beside his reply the next steps may say so too.
  await sidebar.getByText('客户回复了“进群”').waitFor()
})

test('a card from the sidebar opens the mini-program on the phone', async () => {
  const { page, phone, sidebar, pageOnPhone } = await becomeFriends()
  await openCampaigns(sidebar)
  await sidebar.getByRole('article', { name: '新客见面礼' }).getByRole('button', { name: '发送小程序' }).click()
  await page.getByRole('dialog', { name: /发送给/ }).getByRole('button', { name: '发送' }).click()
  await phone.getByRole('button', { name: /新客见面礼.*小程序/ }).click()
  await pageOnPhone.getByText('锦鲤大奖').waitFor()
})

test('a scenario is set by one tap: its phone is held, its link open, its manager at the desk', async () => {
  const { page, phone, pageOnPhone, desk } = await openSimulator()
  await page.getByRole('searchbox', { name: '搜索场景' }).fill('骰子')
  await page.getByRole('tabpanel').getByRole('button', { name: /先玩一局小游戏/ }).click()
  await page.getByRole('status').filter({ hasText: '已进入场景：先玩一局小游戏' }).waitFor()
  await phone.getByRole('button', { name: '谁的手机' }).filter({ hasText: '王秀兰' }).waitFor()
  await pageOnPhone.getByText('邻里群见面红包').first().waitFor()
  await desk.getByRole('button', { name: '谁坐在桌前' }).filter({ hasText: '沈嘉禾' }).waitFor()
  expect(await desk.getByRole('heading', { level: 2 }).textContent()).toContain('王秀兰')
})

test('a customer who deletes his manager can no longer be written to', async () => {
  const { phone, desk } = await becomeFriends()
  await phone.getByRole('button', { name: '聊天信息' }).click()
  await phone.getByRole('button', { name: '删除联系人' }).click()
  await phone.getByRole('button', { name: '删除', exact: true }).click()
  await desk.getByText('联系已结束，不能再发消息').waitFor()
})
