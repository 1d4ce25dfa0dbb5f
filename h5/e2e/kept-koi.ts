import { chromium, type Browser } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from './chromium'
import { startKoi, type KoiServer } from './koi-server'

let server: Promise<KoiServer> | undefined
let browser: Promise<Browser> | undefined

/** The product as `npm start` has it, once for all the test files of a process; each test sets its world. */
export const keptServer = (): Promise<KoiServer> => (server ??= startKoi())

/** So that a page finds compiled what the one before it on its device has run. */
const ONE_PROCESS = '--process-per-site'

/** Chromium, once for all of them. */
export const keptBrowser = (): Promise<Browser> =>
  (browser ??= chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_FLAGS, ONE_PROCESS], handleSIGTERM: false }))

/** Vitest ends its processes so, with no hook for what they keep. */
process.once('SIGTERM', () => {
  void Promise.allSettled([server?.then((it) => it.stop()), browser?.then((it) => it.close())]).then(() => process.exit())
})
