import type { Database } from '../../db/database'
import { createBenchDeps } from '../bench-world'
import { directDraws } from '../direct-draws'
import { interleave } from '../interleave'
import type { Report } from '../report'
import { median, medianRatio } from '../statistics'
import { readyToDraw } from './fill-figures'
import { reportNames, reports } from './reports'

const CALLERS = 64
const ROUNDS = 5
const DRAWS = 3_000

/** Somebody of the head office opens one report after the other for as long as `work` takes. */
async function whileReading<Result>(read: (name: string) => Promise<unknown>, work: () => Promise<Result>): Promise<Result> {
  const over = new AbortController()
  const reader = (async () => {
    for (let turn = 0; !over.signal.aborted; turn += 1) await read(reportNames[turn % reportNames.length]!)
  })()
  try {
    return await work()
  } finally {
    over.abort()
    await reader
  }
}

/** Draws per second while reports are read, to draws per second without. */
export async function drawsBeside(report: Report, db: Database): Promise<void> {
  const deps = await createBenchDeps(db)
  const next = await readyToDraw(deps, DRAWS * 2 * (ROUNDS + 1))
  const draws = () => directDraws(deps, next, CALLERS, DRAWS)
  const rates = await interleave(ROUNDS, { alone: draws, beside: () => whileReading((name) => reports[name]!(deps), draws) })
  report.figure('figures.drawsBeside', medianRatio(rates.beside, rates.alone), `× the draws without: ${Math.round(median(rates.beside))}/s to ${Math.round(median(rates.alone))}/s, while reports of 1,000,000 are read`)
}
