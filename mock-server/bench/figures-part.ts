import { connect } from '../db/connect'
import type { Database } from '../db/database'
import { hasPostgres, startCluster } from '../db/postgres-cluster'
import type { Deps } from '../deps'
import { showFunnel } from '../funnel/show-funnel'
import { CAMPAIGN, createBenchDeps, fillBenchWorld } from './bench-world'
import type { Report } from './report'
import { median } from './statistics'

/** Of the head office: everybody is counted. */
const STAFF = 'zhou-mingyuan'
const ROUNDS = 5

/** Participations at which it is measured; the embedded database is for a laptop's trial. */
const SIZES = { postgres: [10_000, 100_000, 1_000_000], embedded: [10_000, 100_000] } as const

/** One in seven has drawn, as in the worked example. */
const DRAWS = `
  insert into voucher (id, campaign_id, customer_id, amount_fen, drawn_at, payable_on, is_provisional, state)
  select id, campaign_id, customer_id, 500, opened_at, '2026-02-26', false, 'paid' from participation where campaign_id = '${CAMPAIGN}' and hashtext(id) % 7 = 0
  on conflict do nothing`

/** Everybody of one channel would be a report of one line. */
const SPREAD = `
  update participation p set channel_code = c.code, manager_id = c.manager_id
  from (select code, manager_id, row_number() over (order by code) - 1 as n, count(*) over () as all_of_them from channel) c
  where p.campaign_id = '${CAMPAIGN}' and abs(hashtext(p.id)) % c.all_of_them = c.n`

async function fill(deps: Deps, size: number): Promise<void> {
  await fillBenchWorld(deps, size)
  for (const sql of [SPREAD, DRAWS, 'analyze']) await deps.db.query(sql)
}

/** The median of a few, in ms. */
async function measure(db: Database, size: number): Promise<number> {
  const deps = await createBenchDeps(db)
  await fill(deps, size)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const begin = performance.now()
    await showFunnel(deps, STAFF, { campaignId: CAMPAIGN, by: 'manager', days: 'all' })
    times.push(performance.now() - begin)
  }
  return median(times)
}

const nameOf = (engine: string, size: number) => (size === 1_000_000 ? 'figures.millionMs' : `figures.${engine}${size / 1_000}kMs`)

function tell(report: Report, engine: string, sizes: readonly number[], times: readonly number[]): void {
  sizes.forEach((size, index) => {
    const before = times[index - 1]
    const growth = before === undefined ? '' : `, ${(times[index]! / before).toFixed(1)} × for ${size / sizes[index - 1]!} × the participations`
    report.figure(nameOf(engine, size), times[index]!, `ms for a campaign's whole report${growth}`)
  })
}

async function benchOn(report: Report, engine: 'postgres' | 'embedded', open: () => Promise<{ db: Database; stop?: () => Promise<void> }>): Promise<void> {
  const times: number[] = []
  for (const size of SIZES[engine]) {
    const { db, stop } = await open()
    try {
      times.push(await measure(db, size))
    } finally {
      await db.close()
      await stop?.()
    }
  }
  tell(report, engine, SIZES[engine], times)
}

async function openPostgres() {
  const cluster = await startCluster()
  return { db: await connect({ url: cluster.url, folder: null }), stop: cluster.stop }
}

/** How a campaign's report grows with the campaign (D1–D4). */
export async function benchFigures(report: Report): Promise<void> {
  report.say('figures')
  if (hasPostgres()) await benchOn(report, 'postgres', openPostgres)
  else SIZES.postgres.forEach((size) => report.absent(nameOf('postgres', size), 'no PostgreSQL 15 or newer was found'))
  await benchOn(report, 'embedded', async () => ({ db: await connect({ url: null, folder: null }) }))
}
