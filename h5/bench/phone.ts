import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'

/** The profile everything is measured on: a cheap phone far from the mast. */
const VIEWPORT = { width: 393, height: 760 }
const ROUND_TRIP_MS = 150
const DOWN_BITS = 1_600_000
const UP_BITS = 750_000

/** A phone that has never been here: nothing in its cache, no connection open. */
export function freshPhone(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: VIEWPORT, deviceScaleFactor: 2, hasTouch: true, isMobile: true, locale: 'zh-CN' })
}

/** A page on that phone's network and processor. */
export async function slowPage(phone: BrowserContext, cpuSlowdown: number): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await phone.newPage()
  const cdp = await phone.newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false, latency: ROUND_TRIP_MS, downloadThroughput: DOWN_BITS / 8, uploadThroughput: UP_BITS / 8,
  })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
  return { page, cdp }
}
