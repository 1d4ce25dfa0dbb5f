import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import { R13, useDemoWorld } from '../testing/demo-world'
import { expectBalancedLedger } from '../testing/ready-customers'
import { useTestApp } from '../testing/use-test-app'
import { finishPayout } from './finish-payout'
import { outRequestNo } from './out-request-no'
import { payDue } from './pay-due'
import type { SendResult } from './send-payout'
import { takeDue } from './take-due'
import { drawMany, passMinutes, PAYOUT_DAY, statesOf } from './testing/payout-world'

const app = useTestApp(useDemoWorld())

const yes: SendResult = { outcome: 'accepted', issuerNo: '100' }
const no: SendResult = { outcome: 'refused', code: 'RULE_LIMIT', text: '用户已达最大领券次数', isRetryable: false }

/** One worker took it and was slow; after its lease another has it too. */
async function takenTwice() {
  const { deps } = app()
  await drawMany(deps, 1)
  deps.clock.moveTo(PAYOUT_DAY)
  const [slow] = await takeDue(deps)
  passMinutes(deps, 3)
  const [quick] = await takeDue(deps)
  return { deps, slow: slow!, quick: quick! }
}

test('the slow worker’s no does not count once another has taken the payout up', async () => {
  const { deps, slow, quick } = await takenTwice()
  expect(await finishPayout(deps, slow, no)).toBe(false)
  expect(await statesOf(deps)).toEqual({ sending: 1 })
  expect(await finishPayout(deps, quick, yes)).toBe(true)
  expect(await statesOf(deps)).toEqual({ paid: 1 })
})

test('a late yes counts, even after a no: the issuer has paid', async () => {
  const { deps, slow, quick } = await takenTwice()
  await finishPayout(deps, quick, no)
  expect(await statesOf(deps)).toEqual({ failed: 1 })
  expect(await finishPayout(deps, slow, yes)).toBe(true)
  expect(await statesOf(deps)).toEqual({ paid: 1 })
  expect(await deps.db.query('select failure_code, lease_until from voucher')).toEqual([{ failure_code: null, lease_until: null }])
  await expectBalancedLedger(deps.db, R13)
})

test('two who hear yes book it once', async () => {
  const { deps, slow, quick } = await takenTwice()
  expect(await Promise.all([finishPayout(deps, slow, yes), finishPayout(deps, quick, yes)])).toEqual(expect.arrayContaining([true, false]))
  await expectBalancedLedger(deps.db, R13)
})

test('while the issuer is down nothing is lost and no attempt is used up; when it is back, everything is paid', async () => {
  const { deps, outside } = app()
  await drawMany(deps, 6)
  deps.clock.moveTo(PAYOUT_DAY)
  outside.issuer.setFault({ mode: 'error500' })
  for (let round = 0; round < 5; round += 1) {
    expect(await payDue(deps)).toBe(0)
    passMinutes(deps, 3)
  }
  expect(await statesOf(deps)).toEqual({ sending: 6 })
  // Back, and at first overrun: after five lost answers this is still the first refusal.
  outside.issuer.setFault({ mode: 'refuse', code: 'FREQUENCY_LIMITED', times: 6 })
  await payDue(deps)
  expect(await statesOf(deps)).toEqual({ retry: 6 })
  passMinutes(deps, 1)
  expect(await payDue(deps)).toBe(6)
  expect(outside.issuer.paid()).toHaveLength(6)
  await expectBalancedLedger(deps.db, R13)
})

test('found with another amount than ours, a payout is for a person to look at', async () => {
  const { deps, outside } = app()
  const [id] = await drawMany(deps, 1)
  deps.clock.moveTo(PAYOUT_DAY)
  outside.issuer.setFault({ mode: 'dropAfterCommit', times: 1 })
  await payDue(deps)
  outside.issuer.amend(outRequestNo(id!), { amount: toFen(1) })
  passMinutes(deps, 3)
  expect(await payDue(deps)).toBe(0)
  expect(await deps.db.query('select state, failure_code from voucher')).toEqual([{ state: 'failed', failure_code: 'AMOUNT_DIFFERS' }])
})
