import { expect, test } from 'vitest'
import { drawPrize } from '../draw/draw-prize'
import { ledgerBalance } from '../ledger/ledger-balance'
import { R13, useDemoWorld } from '../testing/demo-world'
import { makeReady } from '../scenario/ready-customer'
import { expectBalancedLedger, makeManyReady } from '../testing/ready-customers'
import { settleCampaigns } from './settle-campaigns'

const world = useDemoWorld()

const AFTER = new Date('2026-03-09T00:00:00+08:00')

test('when a campaign ends, what nobody drew goes back to the bank and unused chances expire (R23)', async () => {
  const deps = world()
  const [winner] = await makeManyReady(deps.db, R13, 2, deps.clock.now())
  await drawPrize(deps, await deps.campaigns.get(R13), winner!, 'key-of-the-winner')
  expect(await settleCampaigns(deps)).toBe(0)

  deps.clock.moveTo(AFTER)
  expect(await settleCampaigns(deps)).toBe(1)
  expect(await settleCampaigns(deps), 'once').toBe(0)
  const { budget, left, reserved, released } = await ledgerBalance(deps.db, R13)
  expect({ left, released }).toEqual({ left: 0, released: budget - reserved })
  expect(await deps.db.query('select customer_id from participation where expired_at is not null')).toEqual([{ customer_id: 'crowd-2' }])
  await expectBalancedLedger(deps.db, R13)
})

test('after that no process draws any more, even one whose clock is behind', async () => {
  const deps = world()
  await makeReady(deps, R13, 'cust-01', '13805715424')
  deps.clock.moveTo(AFTER)
  await settleCampaigns(deps)
  deps.clock.moveTo(new Date('2026-03-08T23:59:59+08:00'))
  expect(await drawPrize(deps, await deps.campaigns.get(R13), 'cust-01', 'too-late-a-key')).toMatchObject({ refusal: 'ENDED' })
  await expectBalancedLedger(deps.db, R13)
})

test('two workers settle a campaign once', async () => {
  const deps = world()
  deps.clock.moveTo(AFTER)
  const settled = await Promise.all([settleCampaigns(deps), settleCampaigns(deps), settleCampaigns(deps)])
  expect(settled.reduce((sum, count) => sum + count)).toBe(1)
  await expectBalancedLedger(deps.db, R13)
})
