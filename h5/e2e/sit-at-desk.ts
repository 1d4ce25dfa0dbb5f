import type { FrameLocator, Page } from 'playwright-core'
import type { BridgeSettings } from '#shared/simulator/bridge'
import { defaultBridge } from '#shared/simulator/default-bridge'
import { besideChat, DESK, takeSeat, type Seat } from './take-seat'
import type { Koi } from './use-koi'

export interface Desk {
  page: Page
  /** Our own sidebar, with WeCom's real SDK in it. */
  sidebar: FrameLocator
  /** WeCom's question before something is sent. */
  answer(says: '发送' | '取消'): Promise<void>
}

interface Sitting extends Partial<Seat> {
  bridge?: Partial<BridgeSettings>
  /** Problems the test itself brings about. */
  expected?: readonly RegExp[]
}

/** A manager sits before the simulated WeCom and opens a chat. */
export async function sitAtDesk(koi: Koi, { chat = '周若楠', bridge = {}, expected = [], ...seat }: Sitting = {}): Promise<Desk> {
  await koi.server.client.simulator.setBridge({ body: { ...defaultBridge, ...bridge } })
  const page = await koi.page(await koi.device(DESK), expected)
  await takeSeat(page, koi.server.url, { ...seat, chat })
  return {
    page,
    sidebar: besideChat(page),
    answer: async (says) => {
      await page.getByRole('dialog', { name: `发送给 ${chat}` }).getByRole('button', { name: says }).click()
    },
  }
}
