import { chromium, type Browser } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from '../e2e/chromium'
import { startKoi, type KoiServer } from '../e2e/koi-server'
import { measurePage } from './measure-page'
import { freshPhone } from './phone'
import { printFigures, printWheel, type Round } from './print-figures'
import { LINK, readyCustomer } from './ready-customer'
import { startStatic, type StaticServer } from './start-static'
import { wheelFrames } from './wheel-frames'

/** Rounds that count; the one before them fills the machine's own caches. */
const ROUNDS = 7

interface Bench {
  browser: Browser
  koi: KoiServer
  pages: StaticServer
}

async function measureRound({ browser, koi, pages }: Bench, index: number): Promise<Round> {
  const measure = async (url: string) => {
    const phone = await freshPhone(browser)
    if (url.startsWith(koi.url)) await readyCustomer(koi, phone, index)
    const figures = await measurePage(phone, url)
    await phone.close()
    return figures
  }
  // Neither always comes first: the machine slows down and speeds up in waves.
  const both = [() => measure(pages.limitUrl), () => measure(koi.url + LINK)]
  const isTurned = index % 2 === 1
  const [first, second] = [await both[isTurned ? 1 : 0]!(), await both[isTurned ? 0 : 1]!()]
  return { limit: isTurned ? second : first, ours: isTurned ? first : second, naive: await measure(pages.naiveUrl) }
}

async function main(): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
  const [koi, pages] = await Promise.all([startKoi(), startStatic()])
  try {
    const rounds: Round[] = []
    for (let index = 0; index <= ROUNDS; index += 1) rounds.push(await measureRound({ browser, koi, pages }, index))
    printFigures(rounds.slice(1))
    printWheel(await wheelFrames(browser, koi, ROUNDS + 1))
  } finally {
    await Promise.all([browser.close(), koi.stop(), pages.stop()])
  }
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
