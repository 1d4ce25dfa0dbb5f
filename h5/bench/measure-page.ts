import type { BrowserContext, Page } from 'playwright-core'
import { probeButton, probeTimings, type Probe } from './page-probe'
import { slowPage } from './phone'

export interface PageFigures extends Probe {
  bytesAtReady: number
  bytesTotal: number
  tapToSpin: number
}

/** Late chunks that are asked for when the phone is idle. */
const QUIET_MS = 1_000
const CPU_SLOWDOWN = 4

/** Bytes over the network, headers included, of all that had arrived by then. The page itself always counts. */
function bytesBy(page: Page, time: number): Promise<number> {
  return page.evaluate((until) => {
    const loads = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const [html] = performance.getEntriesByType('navigation') as PerformanceResourceTiming[]
    const arrived = loads.filter(({ responseEnd }) => responseEnd <= until)
    return [html!, ...arrived].reduce((total, { transferSize }) => total + transferSize, 0)
  }, time)
}

/** Every figure of one cold load, and of one tap on the draw button once the page has come to rest. */
export async function measurePage(phone: BrowserContext, url: string): Promise<PageFigures> {
  const { page } = await slowPage(phone, CPU_SLOWDOWN)
  // tsx names functions with a helper of its own, which the page does not have.
  await page.addInitScript(`{ const __name = (it) => it; (${probeTimings})(); (${probeButton})() }`)
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.waitForTimeout(QUIET_MS)
  const loaded = await page.evaluate(() => ({ ...window.benchProbe }))
  if (!loaded.fcp || !loaded.ready || !loaded.hydrated) throw new Error(`${url} never became ready: ${JSON.stringify(loaded)}`)
  const bytes = { bytesAtReady: await bytesBy(page, loaded.ready), bytesTotal: await bytesBy(page, Infinity) }
  await page.locator('[data-draw]').tap()
  await page.waitForFunction(() => window.benchProbe.spinAt > 0)
  await page.waitForTimeout(QUIET_MS)
  const { tappedAt, spinAt, inp } = await page.evaluate(() => window.benchProbe)
  await page.close()
  return { ...loaded, ...bytes, inp, tapToSpin: spinAt - tappedAt }
}
