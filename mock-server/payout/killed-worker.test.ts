import { expect, test } from 'vitest'
import { R13, useDemoWorld } from '../testing/demo-world'
import { expectBalancedLedger } from '../testing/ready-customers'
import { useTestApp } from '../testing/use-test-app'
import { outRequestNo } from './out-request-no'
import { payDue } from './pay-due'
import { dyingDatabase } from './testing/dying-database'
import { drawMany, passMinutes, PAYOUT_DAY, statesOf } from './testing/payout-world'

const app = useTestApp(useDemoWorld())

/** A batch of four: one statement takes it, six book each. */
const STATEMENTS_OF_A_BATCH = 25

test('a worker killed a hundred times, at every statement of a batch, loses nothing and pays nothing twice (K10)', { timeout: 120_000 }, async () => {
  const { deps, outside } = app()
  const ids = await drawMany(deps, 240)
  deps.clock.moveTo(PAYOUT_DAY)
  const settings = { ...deps.settings, payout: { ...deps.settings.payout, batchSize: 4 } }
  for (let run = 0; run < 100; run += 1) {
    const db = dyingDatabase(deps.db, run % STATEMENTS_OF_A_BATCH)
    await expect(payDue({ ...deps, settings, db })).rejects.toThrow('killed')
    await expectBalancedLedger(deps.db, R13)
    passMinutes(deps, 3)
  }
  await payDue(deps)
  expect(await statesOf(deps)).toEqual({ paid: 240 })
  expect(outside.issuer.paid().map((row) => row.outRequestNo).toSorted()).toEqual(ids.map(outRequestNo).toSorted())
  await expectBalancedLedger(deps.db, R13)
})
