import type { Browser } from 'playwright-core'
import type { KoiServer } from '../e2e/koi-server'
import type { ManagerScreen } from '../e2e/manager-screens'
import { settlePage } from '../e2e/settle-page'
import { besideChat, DESK, frameBeside, takeSeat } from '../e2e/take-seat'

/** A screen of the sidebar beside the simulated chat, by day and by night. */
export async function takeManager(browser: Browser, { url, client }: KoiServer, { scenario, goTo, ...seat }: ManagerScreen): Promise<Buffer[]> {
  await client.scenario.setScenario({ body: { name: scenario } })
  const desk = await browser.newContext({ ...DESK, deviceScaleFactor: 1.5 })
  const page = await desk.newPage()
  await takeSeat(page, url, seat)
  await goTo?.(besideChat(page), page)
  await settlePage(await frameBeside(page))
  const pictures: Buffer[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    pictures.push(await page.locator('iframe[title="侧边栏"]').screenshot())
  }
  await desk.close()
  return pictures
}
