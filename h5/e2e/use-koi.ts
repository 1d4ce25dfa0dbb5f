import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { Scenario } from '#shared/scenario/contract'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { giveBack, takeDevice } from './kept-devices'
import { keptBrowser, keptServer } from './kept-koi'
import { startKoi, type KoiServer } from './koi-server'
import { watchPage } from './watch-page'

/** Its owner has asked for less motion, so that most tests need not wait for the wheel. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true, locale: 'zh-CN', reducedMotion: 'reduce',
}
export const PHONE_IN_MOTION: BrowserContextOptions = { ...PHONE, reducedMotion: 'no-preference' }
export const SIDEBAR: BrowserContextOptions = { viewport: { width: 380, height: 800 }, deviceScaleFactor: 2, locale: 'zh-CN' }
export const LAPTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, locale: 'zh-CN' }

/** The morning of the worked example. */
export const MORNING = '2026-02-12T10:00:00+08:00'

/** Longer than anything here takes, the wheel's turn included. */
const STEP_MS = 15_000

export interface Koi {
  readonly server: KoiServer
  /** Sets the whole world to one of QA's scenarios; tells whose phone to hold, and what to open on it. */
  scenario(name: string): Promise<Scenario>
  /** A device that remembers nothing. */
  device(options: BrowserContextOptions): Promise<BrowserContext>
  /** A page that is watched; `expected` are the problems the test itself brings about. */
  page(context: BrowserContext, expected?: readonly RegExp[]): Promise<Page>
}

interface KoiSettings {
  /**
   * Whether a test may hold the device of the one before it: it remembers nothing, but has fetched and compiled the product
   * already. For tests that look at screens, not at how they come.
   */
  areDevicesKept?: boolean
}

/**
 * The product and a browser; the demo bank and the clock are fresh for each test. A file that starts the product with
 * arguments has one of its own.
 */
export function useKoi(args: readonly string[] = [], { areDevicesKept = false }: KoiSettings = {}): Koi {
  const isOwn = args.length > 0
  let server: KoiServer
  const contexts: BrowserContext[] = []
  const problems: string[][] = []

  beforeAll(async () => {
    server = await (isOwn ? startKoi(args) : keptServer())
  })
  beforeEach(async () => {
    await server.client.qa.setClock({ body: { now: MORNING } })
    await server.client.qa.reset()
  })
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map(giveBack))
    expect(problems.splice(0).flat()).toEqual([])
  })
  afterAll(() => (isOwn ? server.stop() : undefined))

  return {
    get server() {
      return server
    },
    scenario: (name) => server.client.scenario.setScenario({ body: { name } }),
    device: async (options) => {
      const browser = await keptBrowser()
      const context = await (areDevicesKept ? takeDevice(browser, options, server.url) : browser.newContext(options))
      context.setDefaultTimeout(STEP_MS)
      contexts.push(context)
      return context
    },
    page: async (context, expected = []) => {
      const page = await context.newPage()
      problems.push(watchPage(page, server.url, expected))
      return page
    },
  }
}
