import { expect, test } from 'vitest'
import { R13, useDemoWorld } from '../testing/demo-world'
import { expectBalancedLedger } from '../testing/ready-customers'
import { ledgerBalance } from '../ledger/ledger-balance'
import { expirePayouts } from './expire-payouts'
import { drawMany, statesOf } from './testing/payout-world'

const world = useDemoWorld((demo) => [demo, { ...demo, id: 'taken', claimChannel: 'mobileBank' }])

test('a prize nobody taken expires 180 days after its day, and its money goes back (C16)', async () => {
  const deps = world()
  await drawMany(deps, 2, 'taken')
  const { reserved } = await ledgerBalance(deps.db, 'taken')
  deps.clock.moveTo(new Date('2026-08-25T23:59:59+08:00'))
  expect(await expirePayouts(deps)).toBe(0)
  deps.clock.moveTo(new Date('2026-08-26T00:00:00+08:00'))
  expect(await expirePayouts(deps)).toBe(2)
  expect(await expirePayouts(deps)).toBe(0)
  expect(await statesOf(deps)).toEqual({ expired: 2 })
  expect(await ledgerBalance(deps.db, 'taken')).toMatchObject({ reserved: 0, released: reserved })
  await expectBalancedLedger(deps.db, 'taken')
})

test('what is due never expires, however late it is', async () => {
  const deps = world()
  await drawMany(deps, 1)
  deps.clock.moveTo(new Date('2030-01-01T00:00:00+08:00'))
  expect(await expirePayouts(deps)).toBe(0)
  await expectBalancedLedger(deps.db, R13)
})
