import { toFen } from '#shared/money/fen'
import { connect } from '../db/connect'
import { hasPostgres, startCluster } from '../db/postgres-cluster'
import { loadDemo } from '../qa/load-demo'
import { startTestApp } from '../testing/test-app'
import { createBenchDeps } from './bench-world'
import type { Report } from './report'
import { soak } from './soak/soak'

const PEOPLE = 20_000
const CAMPAIGN = 'soak'

/** An hour compressed: 20,000 joins, games, draws and payouts with faults; counts of what must be zero. */
export async function benchSoak(report: Report): Promise<void> {
  report.say(`soak: ${PEOPLE} people join, play, draw and are paid through faults`)
  const cluster = hasPostgres() ? await startCluster() : null
  const db = await connect({ url: cluster?.url ?? null, folder: null })
  const deps = await createBenchDeps(db)
  const demo = deps.demo.campaigns.find(({ id }) => id === 'r13-newcomer')!
  const times = Math.ceil(PEOPLE / demo.prizes.reduce((sum, { count }) => sum + count, 0))
  const prizes = demo.prizes.map((prize) => ({ ...prize, count: prize.count * times }))
  const campaigns = [{ ...demo, id: CAMPAIGN, game: 'quiz' as const, infoFields: [], prizes, budget: toFen(demo.budget * times) }]
  const world = { ...deps, demo: { ...deps.demo, campaigns } }
  await loadDemo(world)
  const app = await startTestApp(world)
  try {
    const { drawn, contradicted, vouchers, issuer, ledger } = await soak(app, { campaignId: CAMPAIGN, people: PEOPLE, seed: 'soak' })
    report.figure('soak.drawn', drawn, `people who drew, of ${PEOPLE}`)
    report.figure('soak.contradicted', contradicted, 'people who were told two things')
    report.figure('soak.unpaid', vouchers.count - vouchers.paid, 'vouchers that were not paid')
    report.figure('soak.issuerApart', Math.abs(issuer.count - vouchers.count) + Math.abs(issuer.fen - vouchers.fen), 'payments and fen between us and the issuer')
    report.figure('soak.ledgerApart', Math.abs(ledger.paid - issuer.fen) + (ledger.isBalanced ? 0 : 1), 'fen between the ledger and the issuer')
  } finally {
    await app.close()
    await db.close()
    await cluster?.stop()
  }
}
