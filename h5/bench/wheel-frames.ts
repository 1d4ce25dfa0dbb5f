import type { Browser, Page } from 'playwright-core'
import type { KoiServer } from '../e2e/koi-server'
import { freshPhone, slowPage } from './phone'
import { LINK, readyCustomer } from './ready-customer'

const CPU_SLOWDOWN = 6
const WATCHED_MS = 3_000

interface TraceEvent {
  name: string
  /** Microseconds. */
  ts: number
}

/** Leaves the page's own thread no more than a breath between two long tasks. */
function keepBusy(milliseconds: number): Promise<void> {
  const [TASK_MS, BREATH_MS] = [40, 5]
  const end = performance.now() + milliseconds
  return new Promise((resolve) => {
    const work = () => {
      const start = performance.now()
      while (performance.now() - start < TASK_MS);
      if (start < end) setTimeout(work, BREATH_MS)
      else resolve()
    }
    work()
  })
}

/** Pictures a second that the compositor drew between the first and the last. */
async function framesWhileBusy(browser: Browser, page: Page): Promise<number> {
  await browser.startTracing(page, { categories: ['devtools.timeline.frame', 'disabled-by-default-devtools.timeline.frame'] })
  await page.evaluate(`{ const __name = (it) => it; (${keepBusy})(${WATCHED_MS}) }`)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const drawn = traceEvents.filter(({ name }) => name === 'DrawFrame').map(({ ts }) => ts)
  return (drawn.length - 1) / ((Math.max(...drawn) - Math.min(...drawn)) / 1e6)
}

/** The wheel turns while the answer is on its way, on a slow phone that is busy with something else. */
export async function wheelFrames(browser: Browser, koi: KoiServer, index: number): Promise<number> {
  const phone = await freshPhone(browser)
  await readyCustomer(koi, phone, index)
  const { page } = await slowPage(phone, CPU_SLOWDOWN)
  await page.route('**/draws', () => undefined)
  await page.goto(koi.url + LINK, { waitUntil: 'networkidle' })
  const asked = page.waitForRequest('**/draws')
  await page.locator('[data-draw]').tap()
  await asked
  const frames = await framesWhileBusy(browser, page)
  await phone.close()
  return frames
}
