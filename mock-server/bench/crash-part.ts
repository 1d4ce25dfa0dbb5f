import { hasPostgres, startCluster } from '../db/postgres-cluster'
import { checkCrash } from './crash/check-crash'
import { crashRounds } from './crash/crash-rounds'
import type { Report } from './report'

const ROUNDS = 100

/** A hundred times kill -9 under load, fsync on: counts of what must be zero. */
export async function benchCrash(report: Report): Promise<void> {
  report.say(`crash: ${ROUNDS} rounds of kill -9 under load, two server processes at a time`)
  if (!hasPostgres()) return report.absent('crash.lost', 'no PostgreSQL 15 or newer on this machine')
  const cluster = await startCluster()
  try {
    const result = await crashRounds(cluster.url, ROUNDS)
    const { contradicted, oversold, ticketGaps, unpaid, paidTwice, isBalanced } = await checkCrash(result, ROUNDS)
    report.figure('crash.kills', result.kills, `processes killed; ${result.told.size} customers had been told their prize`)
    report.figure('crash.lost', contradicted + unpaid, 'answers or payouts lost or changed')
    report.figure('crash.oversold', oversold + ticketGaps, 'prizes beyond the plan, tickets lost or used twice')
    report.figure('crash.paidTwice', paidTwice, 'payouts beyond one a voucher')
    report.figure('crash.unbalanced', isBalanced ? 0 : 1, 'ledgers that do not add up')
    await result.close()
  } finally {
    await cluster.stop()
  }
}
