import { chromium } from 'playwright-core'
import { CHROMIUM_FLAGS, findChromium } from '../e2e/chromium'
import { startKoi } from '../e2e/koi-server'
import { chatOpenings } from './chat-opening'
import { keystrokes } from './keystrokes'
import { median, medianRatio } from './median'

/** Rounds that count. */
const ROUNDS = 7
const TYPING_ROUNDS = 3

/** One figure a line: the bench's main program reads them. */
const print = (name: string, value: number, note: string) => console.log(JSON.stringify({ name: `sidebar.${name}`, value, note }))

const ms = (value: number) => `${Math.round(value)} ms`

async function main(): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
  const koi = await startKoi()
  try {
    const { full, empty } = await keystrokes(browser, koi, TYPING_ROUNDS)
    const base = median(empty)
    print('keystroke', median(full) / base, `× an empty list: ${ms(median(full))} to ${ms(base)} from key to picture`)
    print('keystrokeWorst', Math.max(...full) / base, `× the same: ${ms(Math.max(...full))}; the worst over the empty list ${ms(Math.max(...empty))}`)
    const { ours, limit } = await chatOpenings(browser, koi, ROUNDS)
    print('open', medianRatio(ours, limit), `× static: ${ms(median(ours))} to ${ms(median(limit))} until what is next can be read`)
  } finally {
    await Promise.all([browser.close(), koi.stop()])
  }
}

main().catch((error: Error) => {
  console.error(error.message)
  process.exitCode = 1
})
