import type { Frame, Page } from 'playwright-core'
import { chatPanes, type ChatPane } from '../sidebar/chat/chat-pane'

/** Room for the desktop WeCom with our sidebar in its frame. */
export const DESK = { viewport: { width: 1720, height: 960 }, locale: 'zh-CN', reducedMotion: 'reduce' } as const

export interface Seat {
  /** What of a customer's chat is open; the campaigns, unless said otherwise. */
  pane?: ChatPane
  /** Who sits there; the demo bank's first manager, unless said otherwise. */
  member?: string
  /** The customer or the group in front of him; null: nobody. */
  chat: string | null
}

/** One of the bank's people sits down before the simulated WeCom, whatever it is set to, and opens a chat. */
export async function takeSeat(page: Page, url: string, { member, pane = 'campaigns', chat }: Seat): Promise<void> {
  await page.addInitScript(([habit, liked]) => localStorage.setItem(habit, liked), [chatPanes.habit, pane] as const)
  await page.goto(`${url}/simulator/`)
  if (member) {
    await page.getByRole('button', { name: '谁坐在桌前' }).click()
    await page.getByRole('button', { name: new RegExp(`^${member} `) }).click()
  }
  if (chat !== null) await page.getByRole('navigation', { name: '会话' }).getByRole('button', { name: chat }).click()
}

const FRAME = 'iframe[title="侧边栏"]'

/** Our own sidebar, with WeCom's real SDK in it. */
export const besideChat = (page: Page) => page.frameLocator(FRAME)

/** The same as a document: to measure it, and to see it settle. */
export async function frameBeside(page: Page): Promise<Frame> {
  return (await (await page.locator(FRAME).elementHandle())!.contentFrame())!
}
