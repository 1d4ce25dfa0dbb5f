import type { Browser, Page } from 'playwright-core'
import type { Script, ScriptChanges } from '#shared/script/contract'
import type { KoiServer } from '../e2e/koi-server'
import { sitDown, slowTab } from './sidebar-desk'

declare global {
  interface Window {
    /** From each key to the picture after it, in milliseconds. */
    benchKeys: number[]
  }
}

const SCRIPTS = 10_000
/** Words as managers type them, by pinyin, initials and in Chinese. */
const WORDS = ['nihao', 'lqtx', 'yanglao', 'xyk', 'guoqing', 'zjlc']
const SETTLE_MS = 300

/** The bank's own scripts again and again, each under another id. */
function manyTimes(scripts: readonly Script[], count: number): Script[] {
  return Array.from({ length: count }, (_, index) => {
    const script = scripts[index % scripts.length]!
    return { ...script, id: `${script.id}-${index}`, title: `${script.title} ${index}` }
  })
}

/** The pane 话术 over so many scripts. */
async function openLibrary(browser: Browser, koi: KoiServer, count: number): Promise<Page> {
  const desk = await sitDown(browser, koi, 'scripts')
  const library = (await (await desk.request.get(`${koi.url}/api/scripts/since/none`)).json()) as ScriptChanges
  const body: ScriptChanges = { ...library, scripts: manyTimes(library.scripts, count), packs: [] }
  await desk.route('**/api/scripts/since/*', (route) => route.fulfill({ json: body }))
  const page = await slowTab(desk)
  await page.addInitScript(() => {
    window.benchKeys = []
    addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => window.benchKeys.push(performance.now() - timeStamp)
      port2.postMessage(null)
    }), true)
  })
  await page.goto(`${koi.url}/sidebar/#/chat`)
  await page.getByText(/\d 条话术/).waitFor()
  return page
}

/** Types the words one after another, a key at a time, each once the last has been drawn. */
async function type(page: Page): Promise<number[]> {
  const box = page.getByRole('combobox', { name: '搜索话术' })
  await page.evaluate(() => (window.benchKeys = []))
  for (const word of WORDS) {
    await box.fill('')
    await page.waitForTimeout(SETTLE_MS)
    for (const key of word) {
      const before = await page.evaluate(() => window.benchKeys.length)
      await box.press(key)
      await page.waitForFunction((count) => window.benchKeys.length > count, before)
    }
  }
  return page.evaluate(() => window.benchKeys)
}

/** From key to picture over 10,000 scripts and over none, in turn, round by round; the round before the first is not counted. */
export async function keystrokes(browser: Browser, koi: KoiServer, rounds: number): Promise<{ full: number[]; empty: number[] }> {
  const [full, empty] = [await openLibrary(browser, koi, SCRIPTS), await openLibrary(browser, koi, 0)]
  const times = { full: [] as number[], empty: [] as number[] }
  for (let round = 0; round <= rounds; round += 1) {
    const [ofFull, ofEmpty] = [await type(full), await type(empty)]
    if (round > 0) times.full.push(...ofFull)
    if (round > 0) times.empty.push(...ofEmpty)
  }
  await Promise.all([full.context().close(), empty.context().close()])
  return times
}
