import { expect, test } from 'vitest'
import type { RefusalCode } from '#shared/eligibility/refusal'
import { joinCampaign } from '../participation/join-campaign'
import { openParticipation } from '../participation/open-participation'
import { useDemoWorld } from '../testing/demo-world'
import { addContact, makeReady, openingOf } from '../scenario/ready-customer'
import { makeManyReady } from '../testing/ready-customers'
import { drawPrize } from './draw-prize'

const world = useDemoWorld((demo) => [demo, { ...demo, id: 'one-prize', prizes: [{ ...demo.prizes[3]!, count: 1 }] }])

async function refusalOf(customerId: string, campaignId = 'r13-newcomer'): Promise<RefusalCode | null> {
  const deps = world()
  const answer = await drawPrize(deps, await deps.campaigns.get(campaignId), customerId, 'any-key-at-all')
  return answer.outcome === 'refused' ? answer.refusal : null
}

async function expectNothingTouched(campaignId = 'r13-newcomer', tickets = 0): Promise<void> {
  const [pool] = await world().db.query('select tickets_taken, reserved_fen > 0 as reserved from prize_pool where campaign_id = $1', [campaignId])
  expect(pool).toEqual({ tickets_taken: tickets, reserved: tickets > 0 })
}

test('whoever has not added a manager is refused, and no prize is touched (C1)', async () => {
  const { campaigns, clock } = world()
  await openParticipation(world(), await campaigns.get('r13-newcomer'), openingOf('cust-01'), clock.now())
  expect(await refusalOf('cust-01')).toBe('NOT_ADDED')
  await expectNothingTouched()
})

test('no step of the journey can be skipped (C2)', async () => {
  const { campaigns, clock } = world()
  const campaign = await campaigns.get('r13-newcomer')
  await addContact(world(), 'cust-01')
  expect(await refusalOf('cust-01')).toBe('NOT_JOINED')
  await openParticipation(world(), campaign, openingOf('cust-01'), clock.now())
  expect(await refusalOf('cust-01')).toBe('NOT_JOINED')
  await joinCampaign(world(), campaign, 'cust-01', clock.now())
  expect(await refusalOf('cust-01')).toBe('INFO_REQUIRED')
  await expectNothingTouched()
})

test.each([
  ['2026-02-08T23:59:59+08:00', 'NOT_STARTED'],
  ['2026-02-09T00:00:00+08:00', null],
  ['2026-03-08T23:59:59+08:00', null],
  ['2026-03-09T00:00:00+08:00', 'ENDED'],
])('at %s a customer who has done everything hears %s', async (instant, refusal) => {
  const deps = world()
  await makeReady(deps, 'r13-newcomer', 'cust-01', '13805715424')
  deps.clock.moveTo(new Date(instant))
  expect(await refusalOf('cust-01')).toBe(refusal)
})

test('once the last prize is drawn the next customer hears that the prizes are gone', async () => {
  const deps = world()
  const [winner, late] = await makeManyReady(deps.db, 'one-prize', 2, deps.clock.now())
  expect(await refusalOf(winner!, 'one-prize')).toBeNull()
  expect(await refusalOf(late!, 'one-prize')).toBe('PRIZES_GONE')
  await expectNothingTouched('one-prize', 1)
})

test('a published plan, its order and the ledger cannot be changed in the database either', async () => {
  const { db } = world()
  for (const change of [
    'update prize set amount_fen = 1',
    "update prize_order set prizes = '\\x00'",
    'delete from ledger_entry',
    'update campaign set ends_at = now()',
  ]) {
    await expect(db.query(change)).rejects.toThrow('is frozen')
  }
})
