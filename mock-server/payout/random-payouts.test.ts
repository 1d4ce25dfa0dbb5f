import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CalendarDay } from '#shared/time/calendar-day'
import { resetDemo } from '../qa/reset-demo'
import type { Fault } from '../simulated/wechat-pay/faults'
import { R13, useDemoWorld } from '../testing/demo-world'
import { expectBalancedLedger } from '../testing/ready-customers'
import type { TestApp } from '../testing/test-app'
import { useTestApp } from '../testing/use-test-app'
import { decideBatch } from './decide-batch'
import { makeBatch } from './make-batch'
import { outRequestNo } from './out-request-no'
import { payDue } from './pay-due'
import { reconcile } from './reconcile'
import { takeDue } from './take-due'
import { dyingDatabase } from './testing/dying-database'
import { drawMany, passMinutes, PAYOUT_DAY, statesOf } from './testing/payout-world'

const app = useTestApp(useDemoWorld())

const VOUCHERS = 6

/** Each leaves the money where it may: with the bank, on its way, or paid and never heard of. None takes its time. */
const faults: readonly Fault[] = [
  { mode: 'none' },
  { mode: 'refuse', code: 'NOT_ENOUGH' },
  { mode: 'refuse', code: 'RULE_LIMIT' },
  { mode: 'error500' },
  { mode: 'dropAfterCommit' },
  { mode: 'dropAfterCommit', times: 2 },
]

type Step = (app: TestApp) => Promise<unknown>

async function reconcileYesterday({ deps }: TestApp): Promise<void> {
  const yesterday = new Date(deps.clock.now().getTime() - 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)
  await reconcile(deps, 'tang-kaiwen', yesterday as CalendarDay).catch((error: { code?: string }) => {
    // Before nine there is no statement.
    if (error.code !== 'STATEMENT_NOT_READY') throw error
  })
}

/** Two of finance send again what failed. */
async function sendFailedAgain({ deps }: TestApp): Promise<void> {
  const rows = await deps.db.query<{ id: string }>("select id from voucher where state = 'failed'")
  if (rows.length === 0) return
  const { id } = await makeBatch(deps, 'tang-kaiwen', { voucherIds: rows.map((row) => row.id), reason: '再发一次' })
  await decideBatch(deps, 'luo-jing', { batchId: id, decision: 'approve' })
}

const step = fc.oneof(
  fc.constant<[string, Step]>(['two workers', ({ deps }) => Promise.all([payDue(deps), payDue(deps)])]),
  fc.constant<[string, Step]>(['a worker that takes and dies', ({ deps }) => takeDue(deps)]),
  fc.nat(40).map((n): [string, Step] => [`a worker killed at ${n}`, ({ deps }) => payDue({ ...deps, db: dyingDatabase(deps.db, n) }).catch(() => 0)]),
  fc.constantFrom(...faults).map((fault): [string, Step] => [JSON.stringify(fault), async ({ outside }) => outside.issuer.setFault(fault)]),
  fc.constantFrom(1, 3, 15, 90, 700, 1500).map((minutes): [string, Step] => [`${minutes} minutes`, async ({ deps }) => passMinutes(deps, minutes)]),
  fc.constant<[string, Step]>(['reconcile', reconcileYesterday]),
  fc.constant<[string, Step]>(['a batch', sendFailedAgain]),
)

/** Everything as at the start of a test, the issuer's book too. */
async function freshWorld({ deps, outside }: TestApp): Promise<string[]> {
  await resetDemo(deps)
  outside.issuer.setFault({ mode: 'none' })
  for (const { outRequestNo: no } of outside.issuer.paid()) outside.issuer.forget(no)
  const ids = await drawMany(deps, VOUCHERS)
  deps.clock.moveTo(PAYOUT_DAY)
  return ids
}

async function payTheRest(world: TestApp): Promise<void> {
  world.outside.issuer.setFault({ mode: 'none' })
  await sendFailedAgain(world)
  passMinutes(world.deps, 90)
  await payDue(world.deps)
}

test('whatever workers, faults, time and crashes do, every voucher is paid once and the ledger balances', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const world = app()
      const ids = await freshWorld(world)
      for (const [, happens] of steps) {
        await happens(world)
        await expectBalancedLedger(world.deps.db, R13)
      }
      await payTheRest(world)
      expect(await statesOf(world.deps)).toEqual({ paid: VOUCHERS })
      expect(world.outside.issuer.paid().map((row) => row.outRequestNo).toSorted()).toEqual(ids.map(outRequestNo).toSorted())
      await expectBalancedLedger(world.deps.db, R13)
    }),
    { numRuns: 25 },
  )
})
