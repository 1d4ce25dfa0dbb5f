import type { Browser, BrowserContext, Page } from 'playwright-core'
import { chatPanes, type ChatPane } from '../sidebar/chat/chat-pane'
import { VISIT } from '../sidebar/chat/visit'
import type { KoiServer } from '../e2e/koi-server'

/** WeCom's sidebar on a slow office machine. */
const VIEWPORT = { width: 380, height: 760 }
const CPU_SLOWDOWN = 4
/** 周若楠, of whom the demo bank knows most from the start. */
const CUSTOMER = 'cust-02'

/** A manager of the demo bank at his desk: signed in, his browser's cache his own. */
export async function sitDown(browser: Browser, { url, client }: KoiServer, pane: ChatPane): Promise<BrowserContext> {
  const desk = await browser.newContext({ viewport: VIEWPORT, locale: 'zh-CN', reducedMotion: 'reduce' })
  await desk.request.get(`${url}/simulated/wecom/phone?member=lin-wanqing&open=${encodeURIComponent('/oauth/manager?return=/healthz')}`)
  const { customers } = await client.simulator.showWecom()
  const { externalUserId } = customers.find(({ id }) => id === CUSTOMER)!
  await desk.addInitScript(([visit, customer, habit, liked]) => {
    sessionStorage.setItem(visit, customer)
    localStorage.setItem(habit, liked)
  }, [VISIT, externalUserId, chatPanes.habit, pane] as const)
  return desk
}

/** Another page on that desk, as WeCom opens one for every chat. */
export async function slowTab(desk: BrowserContext): Promise<Page> {
  const page = await desk.newPage()
  const cdp = await desk.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  return page
}
