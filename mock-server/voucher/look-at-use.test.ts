import { expect, test } from 'vitest'
import type { VoucherUse } from '../gateway/wechat-pay'
import { payDue } from '../payout/pay-due'
import { drawMany, passMinutes, PAYOUT_DAY } from '../payout/testing/payout-world'
import { useDemoWorld } from '../testing/demo-world'
import { listVouchers } from './list-vouchers'
import { lookAtUse } from './look-at-use'
import { lookSoon } from './look-soon'

const world = useDemoWorld()

const USABLE_UNTIL = new Date('2026-03-28T23:59:59+08:00')
const DAY_MINUTES = 24 * 60

/** One voucher that was paid, and what the issuer says of it from then on. */
async function paidVoucher(says: () => VoucherUse) {
  const issuer = {
    ...world().issuer,
    send: async () => ({ outcome: 'accepted' as const, issuerNo: '17' }),
    findUse: async () => says(),
  }
  const deps = { ...world(), issuer }
  await drawMany(deps, 1)
  expect(await lookAtUse(deps), 'not before it is paid').toBe(0)
  deps.clock.moveTo(PAYOUT_DAY)
  await payDue(deps)
  return { deps, shown: async () => (await listVouchers(deps, 'crowd-1'))[0] }
}

test('once paid, a voucher says until when it can be used', async () => {
  const { deps, shown } = await paidVoucher(() => ({ state: 'usable', usableUntil: USABLE_UNTIL }))
  expect(await lookAtUse(deps)).toBe(1)
  expect(await shown()).toMatchObject({ status: 'paid', usedAt: null, usableUntil: USABLE_UNTIL.toISOString() })
})

test('a voucher that was used says when, and the issuer is not asked again', async () => {
  const usedAt = new Date('2026-02-26T12:00:00+08:00')
  const { deps, shown } = await paidVoucher(() => ({ state: 'used', usableUntil: USABLE_UNTIL, usedAt }))
  await lookAtUse(deps)
  expect(await shown()).toMatchObject({ status: 'used', usedAt: usedAt.toISOString() })
  passMinutes(deps, 2 * DAY_MINUTES)
  await lookSoon(deps, 'crowd-1')
  expect(await lookAtUse(deps)).toBe(0)
})

test('a voucher that was not used in time has expired, and the issuer is asked at that very moment', async () => {
  let use: VoucherUse = { state: 'usable', usableUntil: new Date('2026-02-26T12:00:00+08:00') }
  const { deps, shown } = await paidVoucher(() => use)
  await lookAtUse(deps)
  use = { state: 'lapsed', usableUntil: use.usableUntil }
  deps.clock.moveTo(new Date('2026-02-26T12:00:01+08:00'))
  expect(await lookAtUse(deps)).toBe(1)
  expect(await shown()).toMatchObject({ status: 'expired', usableUntil: use.usableUntil.toISOString(), paidAt: expect.any(String) })
})

test('the issuer is asked once a day, and soon when the customer looks, but not at his every look', async () => {
  const { deps } = await paidVoucher(() => ({ state: 'usable', usableUntil: USABLE_UNTIL }))
  await lookAtUse(deps)
  expect(await lookAtUse(deps)).toBe(0)
  await lookSoon(deps, 'crowd-1')
  expect(await lookAtUse(deps), 'asked a moment ago').toBe(0)
  passMinutes(deps, 2)
  await lookSoon(deps, 'somebody-else')
  expect(await lookAtUse(deps)).toBe(0)
  await lookSoon(deps, 'crowd-1')
  expect(await lookAtUse(deps)).toBe(1)
  passMinutes(deps, DAY_MINUTES)
  expect(await lookAtUse(deps)).toBe(1)
})

test('an issuer that cannot tell changes nothing, and is asked again the next day', async () => {
  const { deps, shown } = await paidVoucher(() => ({ state: 'unknown' }))
  await lookAtUse(deps)
  expect(await shown()).toMatchObject({ status: 'paid', usableUntil: null })
  passMinutes(deps, DAY_MINUTES)
  expect(await lookAtUse(deps)).toBe(1)
})
