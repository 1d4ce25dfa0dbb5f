import { expect, test } from 'vitest'
import type { PayoutState } from '#shared/payout/contract'
import { defaultSettings } from '../settings'
import { useDemoWorld, R13 } from '../testing/demo-world'
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
  expect(drawnVoucherView(id!, campaign, row!, defaultSettings.claim)).toEqual((await listVouchers(world(), 'crowd-1'))[0])
})
