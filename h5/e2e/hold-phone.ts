import type { BrowserContext, BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright-core'
import { LOTTERY } from './lottery-link'
import { PHONE, type Koi } from './use-koi'

export interface HeldPhone {
  device: BrowserContext
  page: Page
}

/** The middle of the wheel; its words stand in two lines. */
export const drawButton = (page: Page | FrameLocator) => page.getByRole('button', { name: /立即\s*抽奖/ })

/** The rules come with the rest of the page's life: before them a tap on what stands beside them is lost. */
export const isAlive = (page: Page) => page.getByRole('heading', { name: '活动规则' }).waitFor()

/** Where the wheel was, once it shows what was drawn and when it arrives. */
export async function drawResult(page: Page): Promise<Locator> {
  const stage = page.getByRole('region', { name: '抽奖' })
  await stage.getByText('前到账').waitFor()
  return stage
}

interface Holding {
  link?: string
  /** Problems the test itself brings about. */
  expected?: readonly RegExp[]
  phone?: BrowserContextOptions
  /** Done before the link is opened. */
  prepare?: (page: Page) => unknown
}

/** A customer of the demo bank opens the link from the chat on a phone of his own. */
export async function holdPhone(koi: Koi, customerId: string, { link = LOTTERY, expected, phone = PHONE, prepare }: Holding = {}): Promise<HeldPhone> {
  const device = await koi.device(phone)
  const page = await koi.page(device, expected)
  await prepare?.(page)
  await page.goto(`${koi.server.url}/simulated/wecom/phone?customer=${customerId}&open=${encodeURIComponent(link)}`)
  return { device, page }
}
