import { connect } from '../../db/connect'
import type { Database } from '../../db/database'
import { hasPostgres, startCluster } from '../../db/postgres-cluster'
import { createBenchDeps } from '../bench-world'
import type { Report } from '../report'
import { median } from '../statistics'
import { drawsBeside } from './draws-beside'
import { fillFigures } from './fill-figures'
import { reportNames, reports } from './reports'

const ROUNDS = 3

/** Participations at which it is measured; the embedded database is for a laptop's trial. */
const SIZES = { postgres: [10_000, 100_000, 1_000_000], embedded: [10_000, 100_000] } as const

type Engine = keyof typeof SIZES

/** Of each report the median in ms. */
type Times = Readonly<Record<string, number>>

async function timesOf(db: Database, size: number): Promise<Times> {
  const deps = await createBenchDeps(db)
  await fillFigures(deps, size)
  const times: Record<string, number[]> = Object.fromEntries(reportNames.map((name) => [name, []]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of reportNames) {
      const begin = performance.now()
      await reports[name]!(deps)
      times[name]!.push(performance.now() - begin)
    }
  }
  return Object.fromEntries(reportNames.map((name) => [name, median(times[name]!)]))
}

const nameOf = (engine: Engine, size: number) => (size === 1_000_000 ? 'figures.millionMs' : `figures.${engine}${size / 1_000}kMs`)

const NAME_WIDTH = 12
const TIME_WIDTH = 10

const row = (name: string, cells: readonly string[]) => `  ${name.padEnd(NAME_WIDTH)}${cells.map((it) => it.padStart(TIME_WIDTH)).join('')}`

const growthOf = (times: readonly number[]) => times.slice(1).map((time, index) => `× ${(time / times[index]!).toFixed(1)}`)

/** The curve of each report, then the slowest at each size as a figure. */
function tell(report: Report, engine: Engine, curve: readonly Times[]): void {
  const sizes = SIZES[engine]
  report.say(row(engine, [...sizes.map((size) => size.toLocaleString('en')), 'growth']))
  for (const name of reportNames) {
    const times = curve.map((it) => it[name]!)
    report.say(row(name, [...times.map((it) => `${Math.round(it)} ms`), ...growthOf(times)]))
  }
  sizes.forEach((size, index) => {
    const [slowest, time] = Object.entries(curve[index]!).reduce((worst, it) => (it[1] > worst[1] ? it : worst))
    report.figure(nameOf(engine, size), time, `ms for the slowest report of ${reportNames.length}, ${slowest}`)
  })
}

async function benchOn(report: Report, engine: Engine, open: () => Promise<Database>, last: (db: Database) => Promise<void>): Promise<void> {
  const curve: Times[] = []
  for (const [index, size] of SIZES[engine].entries()) {
    const db = await open()
    curve.push(await timesOf(db, size))
    if (index === SIZES[engine].length - 1) await last(db)
    await db.close()
  }
  tell(report, engine, curve)
}

/** A cluster of its own for each size: what an earlier one left in memory and on disk is no help. */
async function benchPostgres(report: Report): Promise<void> {
  const clusters: Awaited<ReturnType<typeof startCluster>>[] = []
  const open = async () => {
    await clusters.at(-1)?.stop()
    const cluster = await startCluster()
    clusters.push(cluster)
    return connect({ url: cluster.url, folder: null })
  }
  try {
    await benchOn(report, 'postgres', open, (db) => drawsBeside(report, db))
  } finally {
    await clusters.at(-1)?.stop()
  }
}

/** How the bank's reports grow with a campaign (D1–D23), and what they cost who draws meanwhile. */
export async function benchFigures(report: Report): Promise<void> {
  report.say('figures')
  if (hasPostgres()) await benchPostgres(report)
  else SIZES.postgres.forEach((size) => report.absent(nameOf('postgres', size), 'no PostgreSQL 15 or newer was found'))
  await benchOn(report, 'embedded', () => connect({ url: null, folder: null }), async () => undefined)
}
