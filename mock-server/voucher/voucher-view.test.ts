import { expect, test } from 'vitest'
import type { PayoutState } from '#shared/payout/contract'
import { defaultSettings } from '../settings'
import { useDemoWorld, R13 } from '../testing/demo-world'
import { expirePayouts } from '../payout/expire-payouts'
import { drawMany } from '../payout/testing/payout-world'
import { drawnVoucherView } from './voucher-view'
import { listVouchers } from './list-vouchers'

const world = useDemoWorld((demo) => [demo, { ...demo, id: 'red-packets', payoutKind: 'redPacket' }])

test.each<[PayoutState, string]>([
  ['unclaimed', 'unclaimed'], ['due', 'due'], ['sending', 'sending'], ['retry', 'sending'], ['paid', 'paid'], ['failed', 'failed'], ['expired', 'expired'],
])('a payout that is %s is %s to its owner', async (state, status) => {
  await drawMany(world(), 1)
  await world().db.query('update voucher set state = $1', [state])
  expect(await listVouchers(world(), 'crowd-1')).toMatchObject([{ status }])
})

test('where it is claimed is told while it can be, with the id made fit for a link', async () => {
  await drawMany(world(), 1)
  await world().db.query("update voucher set state = 'unclaimed'")
  expect((await listVouchers(world(), 'crowd-1'))[0]!.claim).toEqual({
    deepLink: 'koibank://benefit/r13-newcomer%3Acrowd-1', fallbackUrl: '/simulated/mobile-bank/claim/r13-newcomer%3Acrowd-1',
  })
})

test.each([
  ['RULE_LIMIT', 'limit'], ['ACCOUNT_FROZEN', 'account'], ['REAL_NAME_CHECK_FAIL', 'realName'], ['NOT_ENOUGH', 'ours'], ['toString', 'ours'], [null, 'ours'],
])('a payout that failed by %s is told as %s, and kept as long as it can be sent again', async (code, failure) => {
  await drawMany(world(), 1)
  await world().db.query("update voucher set state = 'failed', failure_code = $1", [code])
  const [voucher] = await listVouchers(world(), 'crowd-1')
  expect(voucher).toMatchObject({ failure, keptUntil: '2026-08-25' })
  world().clock.moveTo(new Date('2026-08-25T23:59:59+08:00'))
  expect(await expirePayouts(world())).toBe(0)
  world().clock.moveTo(new Date('2026-08-26T00:00:00+08:00'))
  expect(await expirePayouts(world())).toBe(1)
  expect(await listVouchers(world(), 'crowd-1')).toMatchObject([{ status: 'expired', failure: null, keptUntil: null }])
})

test('what goes its way has not failed, and is not waited for', async () => {
  await drawMany(world(), 1)
  expect(await listVouchers(world(), 'crowd-1')).toMatchObject([{ failure: null, keptUntil: null }])
})

test('a red packet asks for no payment', async () => {
  await drawMany(world(), 1, 'red-packets')
  expect(await listVouchers(world(), 'crowd-1')).toMatchObject([{ kind: 'redPacket', minimumSpend: 0 }])
})

test('a draw shows the very voucher that the list shows later', async () => {
  const [id] = await drawMany(world(), 1)
  const campaign = await world().campaigns.get(R13)
  const [row] = await world().db.query<Parameters<typeof drawnVoucherView>[2]>(
    'select state, payable_on, is_provisional, drawn_at, prize_index from voucher',
  )
  expect(drawnVoucherView(id!, campaign, row!, defaultSettings)).toEqual((await listVouchers(world(), 'crowd-1'))[0])
})
