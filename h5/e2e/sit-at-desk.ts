import type { FrameLocator, Page } from 'playwright-core'
import type { BridgeSettings } from '#shared/simulator/bridge'
import { defaultBridge } from '#shared/simulator/default-bridge'
import { PANE_HABIT, type ChatPane } from '../sidebar/chat/chat-pane'
import type { Koi } from './use-koi'

/** Room for the desktop WeCom with our sidebar in its frame. */
const DESK = { viewport: { width: 1720, height: 960 }, locale: 'zh-CN', reducedMotion: 'reduce' } as const

export interface Desk {
  page: Page
  /** Our own sidebar, with WeCom's real SDK in it. */
  sidebar: FrameLocator
  /** WeCom's question before something is sent. */
  answer(says: '发送' | '取消'): Promise<void>
}

interface Sitting {
  /** What of a customer's chat is open; the campaigns, unless said otherwise. */
  pane?: ChatPane
  /** Who sits there; the demo bank's first manager, unless said otherwise. */
  member?: string
  /** The customer or the group in front of the manager; null: nobody. */
  chat?: string | null
  bridge?: Partial<BridgeSettings>
  /** Problems the test itself brings about. */
  expected?: readonly RegExp[]
}

/** A manager sits before the simulated WeCom and opens a chat. */
export async function sitAtDesk(koi: Koi, { member, pane = 'campaigns', chat = '周若楠', bridge = {}, expected = [] }: Sitting = {}): Promise<Desk> {
  await koi.server.client.simulator.setBridge({ body: { ...defaultBridge, ...bridge } })
  const page = await koi.page(await koi.device(DESK), expected)
  await page.addInitScript(([habit, liked]) => localStorage.setItem(habit, liked), [PANE_HABIT, pane] as const)
  await page.goto(`${koi.server.url}/simulator/`)
  if (member) {
    await page.getByRole('button', { name: '谁坐在桌前' }).click()
    await page.getByRole('button', { name: member }).click()
  }
  if (chat !== null) await page.getByRole('navigation', { name: '会话' }).getByRole('button', { name: chat }).click()
  return {
    page,
    sidebar: page.frameLocator('iframe[title="侧边栏"]'),
    answer: async (says) => {
      await page.getByRole('dialog', { name: `发送给 ${chat}` }).getByRole('button', { name: says }).click()
    },
  }
}
