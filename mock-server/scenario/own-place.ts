import type { PayoutKind } from '#shared/payout/schemas'
import { outRequestNo } from '../payout/out-request-no'
import type { World } from '../qa/reset-world'
import { runWork } from '../work/run-work'
import { draw, meet, moveTo, takePart } from './people'
import { publish } from './publish'
import { scenario } from './scenario'

const CUSTOMER = 'cust-01'

interface Week {
  from: number
  to: number
  on: string
  kind?: PayoutKind
}

const idOf = (nth: number) => `qa-weekly-${nth}`

/** He draws in the campaigns of these weeks, all on one day. */
async function drawWeeks(world: World, { from, to, on, kind: payoutKind = 'voucher' }: Week): Promise<void> {
  moveTo(world, on)
  for (let nth = from; nth <= to; nth += 1) {
    const campaignId = idOf(nth)
    const period = { startsAt: '2025-12-01T00:00:00+08:00', endsAt: '2026-03-09T00:00:00+08:00' }
    await publish(world, { id: campaignId, name: `每周好礼第${nth}期`, payoutKind, ...period })
    await takePart(world, { customerId: CUSTOMER, campaignId })
    await draw(world, { customerId: CUSTOMER, campaignId })
  }
}

async function isUnderWay({ deps }: World): Promise<boolean> {
  const [found] = await deps.db.query<{ is_sending: boolean }>("select exists (select 1 from voucher where state = 'sending') as is_sending")
  return found!.is_sending
}

/** The workers of a running server may be at it too: it goes on once they are done. */
async function workOn(world: World, on: string): Promise<void> {
  moveTo(world, on)
  do await runWork(world.deps)
  while (await isUnderWay(world))
}

/** Six used, four not used in time, six that can be used or are money, two that failed, twelve to come. */
async function fillOwnPlace(world: World): Promise<void> {
  const { issuer } = world.outside
  await meet(world, CUSTOMER)
  await drawWeeks(world, { from: 1, to: 10, on: '2025-12-08T10:00:00+08:00' })
  await workOn(world, '2025-12-15T09:00:00+08:00')
  for (let nth = 1; nth <= 6; nth += 1) issuer.use(outRequestNo(`${idOf(nth)}:${CUSTOMER}`))
  await workOn(world, '2026-01-20T09:00:00+08:00')
  await drawWeeks(world, { from: 11, to: 14, on: '2026-02-02T10:00:00+08:00' })
  await drawWeeks(world, { from: 15, to: 16, on: '2026-02-02T11:00:00+08:00', kind: 'redPacket' })
  await drawWeeks(world, { from: 17, to: 18, on: '2026-02-03T10:00:00+08:00' })
  await workOn(world, '2026-02-09T09:00:00+08:00')
  issuer.setFault({ mode: 'refuse', code: 'USER_ACCOUNT_ABNORMAL' })
  await workOn(world, '2026-02-10T09:00:00+08:00')
  issuer.setFault({ mode: 'none' })
  await drawWeeks(world, { from: 19, to: 26, on: '2026-02-12T09:00:00+08:00' })
  await drawWeeks(world, { from: 27, to: 30, on: '2026-02-12T09:30:00+08:00', kind: 'redPacket' })
  moveTo(world, '2026-02-12T10:00:00+08:00')
}

export const ownPlace = [
  scenario({
    name: 'many-vouchers',
    title: '攒了三十份奖品',
    hint: '陈思源参加了三十期活动：六份用掉了，四份过期没用，六份已到账，两份发放失败，十二份待到账。打开“我的”，每一份在哪一步、下一步做什么，都应看得明白。',
    at: '2025-12-08T10:00:00+08:00',
    link: `/lottery/${idOf(30)}`,
    setUp: fillOwnPlace,
  }),
]
