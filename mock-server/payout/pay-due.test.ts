import { expect, test } from 'vitest'
import { readLedger } from '../ledger/read-ledger'
import { R13, useDemoWorld } from '../testing/demo-world'
import { expectBalancedLedger } from '../testing/ready-customers'
import { useTestApp } from '../testing/use-test-app'
import { outRequestNo } from './out-request-no'
import { payDue } from './pay-due'
import { takeDue } from './take-due'
import { drawMany, passMinutes, PAYOUT_DAY, statesOf } from './testing/payout-world'

const world = useDemoWorld((demo) => [demo, { ...demo, id: 'red-packets', payoutKind: 'redPacket' }])
const app = useTestApp(world)

const issuerPaid = () => app().outside.issuer.paid()

test('what is drawn on 12 February is paid on 26 February, and not a day earlier (C12, R20)', async () => {
  const { deps } = app()
  await drawMany(deps, 3)
  deps.clock.moveTo(new Date('2026-02-25T23:59:59+08:00'))
  expect(await payDue(deps)).toBe(0)
  deps.clock.moveTo(new Date('2026-02-26T00:00:00+08:00'))
  expect(await payDue(deps)).toBe(3)
  expect(await statesOf(deps)).toEqual({ paid: 3 })
  expect(issuerPaid()).toHaveLength(3)
  await expectBalancedLedger(deps.db, R13)
})

test('eight workers at once pay 500 vouchers once each, and the books balance at every moment', { timeout: 120_000 }, async () => {
  const { deps } = app()
  const ids = await drawMany(deps, 500)
  deps.clock.moveTo(PAYOUT_DAY)
  const workers = Promise.all(Array.from({ length: 8 }, () => payDue(deps)))
  for (let look = 0; look < 20; look += 1) expect(await readLedger(deps.db, R13)).toMatchObject({ isBalanced: true })
  expect((await workers).reduce((sum, count) => sum + count)).toBe(500)
  expect(issuerPaid().map((row) => row.outRequestNo).toSorted()).toEqual(ids.map(outRequestNo).toSorted())
  expect(await deps.db.query('select 1 from payout_attempt'), 'each taken by one worker').toHaveLength(500)
  await expectBalancedLedger(deps.db, R13)
})

test('a red packet goes out as money, a voucher as a voucher (R21)', async () => {
  const { deps } = app()
  await drawMany(deps, 1, 'red-packets')
  deps.clock.moveTo(PAYOUT_DAY)
  await payDue(deps)
  expect(issuerPaid()).toMatchObject([{ kind: 'redPacket' }])
})

test.each(['timeoutAfter', 'dropAfterCommit'] as const)('an answer lost by %s is looked up after the lease, and paid once', async (mode) => {
  const { deps, outside } = app()
  await drawMany(deps, 1)
  deps.clock.moveTo(PAYOUT_DAY)
  outside.issuer.setFault({ mode, times: 1 })
  expect(await payDue(deps)).toBe(0)
  expect(await statesOf(deps)).toEqual({ sending: 1 })
  passMinutes(deps, 1)
  expect(await payDue(deps), 'the lease still holds').toBe(0)
  passMinutes(deps, 2)
  expect(await payDue(deps)).toBe(1)
  expect(issuerPaid()).toHaveLength(1)
  expect(await deps.db.query('select outcome from payout_attempt order by id')).toEqual([{ outcome: 'unknown' }, { outcome: 'found' }])
  await expectBalancedLedger(deps.db, R13)
})

test('an order that never arrived is sent again under the same number', async () => {
  const { deps, outside } = app()
  const [id] = await drawMany(deps, 1)
  deps.clock.moveTo(PAYOUT_DAY)
  outside.issuer.setFault({ mode: 'timeoutBefore', times: 1 })
  await payDue(deps)
  passMinutes(deps, 3)
  expect(await payDue(deps)).toBe(1)
  expect(issuerPaid()).toMatchObject([{ outRequestNo: outRequestNo(id!) }])
})

test('a worker killed between taking and sending leaves nothing behind: another takes it up (R21)', async () => {
  const { deps } = app()
  await drawMany(deps, 5)
  deps.clock.moveTo(PAYOUT_DAY)
  expect(await takeDue(deps)).toHaveLength(5)
  expect(await payDue(deps)).toBe(0)
  passMinutes(deps, 3)
  expect(await payDue(deps)).toBe(5)
  expect(issuerPaid()).toHaveLength(5)
})

test('a refusal that may pass is tried again after 1, 10 and 60 minutes, then it has failed', async () => {
  const { deps, outside } = app()
  await drawMany(deps, 1)
  deps.clock.moveTo(PAYOUT_DAY)
  outside.issuer.setFault({ mode: 'refuse', code: 'NOT_ENOUGH' })
  await payDue(deps)
  for (const [attempts, minutes, state] of [[2, 1, 'retry'], [3, 10, 'retry'], [4, 60, 'failed']] as const) {
    passMinutes(deps, minutes - 0.5)
    await payDue(deps)
    expect(await deps.db.query('select state, attempts from voucher'), 'the pause lasts').toEqual([{ state: 'retry', attempts: attempts - 1 }])
    passMinutes(deps, 0.5)
    await payDue(deps)
    expect(await deps.db.query('select state, attempts from voucher')).toEqual([{ state, attempts }])
  }
  passMinutes(deps, 10_000)
  outside.issuer.setFault({ mode: 'none' })
  expect(await payDue(deps), 'what has failed waits for people').toBe(0)
  await expectBalancedLedger(deps.db, R13)
})

test('a refusal for good has failed at once, with the issuer’s reason', async () => {
  const { deps, outside } = app()
  await drawMany(deps, 1)
  deps.clock.moveTo(PAYOUT_DAY)
  outside.issuer.setFault({ mode: 'refuse', code: 'RULE_LIMIT' })
  await payDue(deps)
  expect(await deps.db.query('select state, failure_code from voucher')).toEqual([{ state: 'failed', failure_code: 'RULE_LIMIT' }])
})
