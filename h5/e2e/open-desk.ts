import type { Page } from 'playwright-core'
import { SIDEBAR, type Koi } from './use-koi'

/** One of the bank's people signs in and opens a work area of the sidebar: "payouts", "drafts/spring". */
export async function openDesk(koi: Koi, memberId: string, area: string): Promise<Page> {
  const page = await koi.page(await koi.device(SIDEBAR))
  await page.goto(`${koi.server.url}/simulated/wecom/phone?member=${memberId}&open=/sidebar/`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goto(`${koi.server.url}/sidebar/#/${area}`)
  return page
}
