import { chromium, type Browser } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from './chromium'
import { startKoi, type KoiServer } from './koi-server'

let server: Promise<KoiServer> | undefined
let browser: Promise<Browser> | undefined

/** The product as `npm start` has it, once for all the test files of a process; each test sets its world. */
export const keptServer = (): Promise<KoiServer> => (server ??= startKoi())

/** Chromium, once for all of them; each test has devices of its own. */
export const keptBrowser = (): Promise<Browser> =>
  (browser ??= chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS, handleSIGTERM: false }))

/** Vitest ends its processes so, with no hook for what they keep. */
process.once('SIGTERM', () => {
  void Promise.allSettled([server?.then((it) => it.stop()), browser?.then((it) => it.close())]).then(() => process.exit())
})
