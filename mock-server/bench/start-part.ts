import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../db/free-port'
import { createTestBrowser } from '../testing/test-browser'
import type { Report } from './report'
import { median } from './statistics'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const BUILT = fileURLToPath(new URL('../../dist/lottery-page/render.js', import.meta.url))
const LINK = '/lottery/r13-newcomer?ch=xihu-01'

const STARTS = 3
const RESETS = 15
const GIVE_UP_MS = 60_000

/** Why nothing that needs the built pages can be measured; null when they are there. */
export const notBuilt = (): string | null => (existsSync(BUILT) ? null : 'the pages are not built: run npm run build first')

/** Milliseconds until a customer who keeps trying from the start has the page in front of him. */
async function firstPageMs(url: string, start: number): Promise<number> {
  while (performance.now() - start < GIVE_UP_MS) {
    const page = await createTestBrowser(url).open(LINK).catch(() => null)
    if (page?.status === 200) return performance.now() - start
    await pause(20)
  }
  throw new Error('the server did not serve its first page in time')
}

async function resetMs(url: string): Promise<number> {
  const start = performance.now()
  const { status } = await fetch(`${url}/qa/reset`, { method: 'POST' })
  if (status !== 200) throw new Error(`/qa/reset answered ${status}`)
  return performance.now() - start
}

async function end(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
}

/** Starts the product as `npm start` does after the build, and measures while it is up. */
async function oneStart(): Promise<{ firstPage: number; resets: number[] }> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const start = performance.now()
  const options = { cwd: ROOT, env: { ...process.env, PORT: String(port) }, stdio: ['ignore', 'ignore', 'inherit'] as const }
  const server = spawn(process.execPath, ['--import', 'tsx', 'mock-server/main.ts'], { ...options, stdio: [...options.stdio] })
  try {
    const firstPage = await firstPageMs(url, start)
    const resets: number[] = []
    while (resets.length < RESETS) resets.push(await resetMs(url))
    return { firstPage, resets }
  } finally {
    await end(server)
  }
}

/** From the command to the first page, and from QA's button to a fresh bank. */
export async function benchStart(report: Report): Promise<void> {
  report.say(`start: ${STARTS} starts, medians`)
  const reason = notBuilt()
  if (reason !== null) return ['start.firstPageMs', 'qa.resetMs'].forEach((name) => report.absent(name, reason))
  const starts: Awaited<ReturnType<typeof oneStart>>[] = []
  while (starts.length < STARTS) starts.push(await oneStart())
  report.figure('start.firstPageMs', median(starts.map(({ firstPage }) => firstPage)), 'ms from the command to a served lottery page')
  report.figure('qa.resetMs', median(starts.flatMap(({ resets }) => resets)), 'ms for a reset of the demo bank')
}
