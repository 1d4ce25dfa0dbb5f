import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

/** A device that is handed from test to test, with the page that keeps its process alive. */
interface KeptDevice {
  context: BrowserContext
  anchor: Page
}

/** What lies ready, by what kind of device it is. */
const ready = new Map<string, KeptDevice>()
const handedOut = new Map<BrowserContext, { kind: string; anchor: Page }>()

async function makeDevice(browser: Browser, options: BrowserContextOptions, url: string): Promise<KeptDevice> {
  const context = await browser.newContext(options)
  const anchor = await context.newPage()
  // Of the product's own origin, and nothing runs in it.
  await anchor.goto(`${url}/healthz`)
  return { context, anchor }
}

/**
 * A device that remembers nothing, although another test may have held it. Its pages run in the process of the pages before
 * them, which has compiled the product already: half of what a browser test costs.
 */
export async function takeDevice(browser: Browser, options: BrowserContextOptions, url: string): Promise<BrowserContext> {
  const kind = JSON.stringify([url, options])
  const { context, anchor } = ready.get(kind) ?? await makeDevice(browser, options, url)
  ready.delete(kind)
  handedOut.set(context, { kind, anchor })
  return context
}

/** Leaves nothing of whoever held it: it is signed out, on line, and empty. */
async function forget(context: BrowserContext, anchor: Page): Promise<void> {
  await Promise.all(context.pages().filter((page) => page !== anchor).map((page) => page.close()))
  await context.setOffline(false)
  await context.clearCookies()
  await anchor.evaluate(async () => {
    localStorage.clear()
    for (const { name } of await indexedDB.databases()) {
      await new Promise((resolve, reject) => {
        Object.assign(indexedDB.deleteDatabase(name!), { onsuccess: resolve, onerror: reject })
      })
    }
  })
}

/** Takes back what `takeDevice` gave, one of each kind; closes every other. */
export async function giveBack(context: BrowserContext): Promise<void> {
  const kept = handedOut.get(context)
  handedOut.delete(context)
  if (!kept || ready.has(kept.kind)) return context.close()
  ready.set(kept.kind, { context, anchor: kept.anchor })
  await forget(context, kept.anchor).catch((error: unknown) => {
    ready.delete(kept.kind)
    throw error
  })
}
