import { payDue } from '../../payout/pay-due'
import { decideBatch } from '../../payout/decide-batch'
import { makeBatch } from '../../payout/make-batch'
import { dyingDatabase } from '../../payout/testing/dying-database'
import { passMinutes, PAYOUT_DAY } from '../../payout/testing/payout-world'
import { below, type Random } from '../../random'
import type { Fault } from '../../simulated/wechat-pay/faults'
import type { TestApp } from '../../testing/test-app'

const FAULTS: readonly Fault[] = [
  { mode: 'none' }, { mode: 'error500', times: 20 }, { mode: 'dropAfterCommit', times: 20 }, { mode: 'refuse', code: 'NOT_ENOUGH', times: 10 },
]

const OPEN = "select count(*)::int as count from voucher where state in ('due', 'retry', 'sending')"
const FAILED = "select id from voucher where state = 'failed' limit 100"

const MOST_ROUNDS = 100_000
const MOST_STATEMENTS = 400

/** A round as production has it: two workers beside each other, and one that is killed on the way. */
async function doRound({ deps, outside }: TestApp, random: Random): Promise<void> {
  outside.issuer.setFault(FAULTS[below(random, FAULTS.length)]!)
  const killed = { ...deps, db: dyingDatabase(deps.db, below(random, MOST_STATEMENTS)) }
  await Promise.all([payDue(deps), payDue(deps), payDue(killed).catch(() => 0)])
  passMinutes(deps, 10)
}

/** Two of finance send again what failed. */
async function sendFailedAgain({ deps }: TestApp): Promise<boolean> {
  const failed = await deps.db.query<{ id: string }>(FAILED)
  if (failed.length === 0) return false
  const { id } = await makeBatch(deps, 'tang-kaiwen', { voucherIds: failed.map((row) => row.id), reason: '再发一次' })
  await decideBatch(deps, 'luo-jing', { batchId: id, decision: 'approve' })
  return true
}

/** On the day of payout: rounds with faults until nothing is left that waits, and what failed is sent again. */
export async function payWithFaults(app: TestApp, random: Random): Promise<void> {
  const { deps } = app
  deps.clock.moveTo(PAYOUT_DAY)
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
    const [open] = await deps.db.query<{ count: number }>(OPEN)
    if (open!.count === 0 && !(await sendFailedAgain(app))) return
    await doRound(app, random)
  }
  throw new Error('the payouts never end')
}
