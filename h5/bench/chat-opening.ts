import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { KoiServer } from '../e2e/koi-server'
import { sitDown, slowTab } from './sidebar-desk'

declare global {
  interface Window {
    /** When what is next stood on the screen, in milliseconds since the navigation began; 0 before. */
    benchUseful: number
  }
}

/** What makes the card useful: what to do next with this customer. */
const USEFUL = 'section[aria-label="下一步"] li'

/** Runs in the page, from its source text. */
function watchUseful(selector: string): void {
  window.benchUseful = 0
  const look = () => {
    if (window.benchUseful > 0 || !document.querySelector(selector)) return
    window.benchUseful = 1
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => (window.benchUseful = performance.now())
      port2.postMessage(null)
    })
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true })
  addEventListener('DOMContentLoaded', look)
}

async function usefulAfter(page: Page, url: string): Promise<number> {
  await page.goto(url)
  await page.waitForFunction(() => window.benchUseful > 1)
  const time = await page.evaluate(() => window.benchUseful)
  await page.close()
  return time
}

/** The same card as it stands in the page, with its styles, without a script, and as many bytes. */
async function frozen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const styles = [...document.styleSheets].map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join('\n')).join('\n')
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const bytes = resources.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0)
    const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>${styles}</style></head><body>${document.getElementById('app')!.outerHTML}`
    return `${html}<!--${'x'.repeat(Math.max(0, bytes - html.length))}--></body></html>`
  })
}

async function serve(html: string): Promise<{ server: Server; url: string }> {
  const server = createServer((_request, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}/` }
}

async function warmUp(desk: BrowserContext, url: string): Promise<string> {
  const page = await desk.newPage()
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.locator(USEFUL).first().waitFor()
  const html = await frozen(page)
  await page.close()
  return html
}

/** From the opening of a chat to a useful card, ours and the static page, in turn; the round before the first is not counted. */
export async function chatOpenings(browser: Browser, koi: KoiServer, rounds: number): Promise<{ ours: number[]; limit: number[] }> {
  const desk = await sitDown(browser, koi, 'customer')
  const address = `${koi.url}/sidebar/#/chat`
  const { server, url } = await serve(await warmUp(desk, address))
  await desk.addInitScript(`{ const __name = (it) => it; (${watchUseful})(${JSON.stringify(USEFUL)}) }`)
  const times = { ours: [] as number[], limit: [] as number[] }
  for (let round = 0; round <= rounds; round += 1) {
    const limit = await usefulAfter(await slowTab(desk), url)
    const ours = await usefulAfter(await slowTab(desk), address)
    if (round > 0) times.limit.push(limit)
    if (round > 0) times.ours.push(ours)
  }
  await desk.close()
  server.close()
  return times
}
