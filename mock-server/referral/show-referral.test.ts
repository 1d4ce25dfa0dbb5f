import { expect, test } from 'vitest'
import { R13 } from '../testing/demo-world'
import { makeReady, openingOf } from '../scenario/ready-customer'
import { openParticipation } from '../participation/open-participation'
import { creditReferrals } from './credit-referrals'
import { showReferral } from './show-referral'
import { drawFor, makeFriends, useLadderWorld } from './testing/ladder-world'

const world = useLadderWorld()

const show = async (campaignId: string, customerId = 'cust-01') => showReferral(world(), await world().campaigns.get(campaignId), customerId)

const states = async (campaignId: string) => (await show(campaignId))!.tiers.map(({ state }) => state)

test('a campaign without a ladder has no invitation', async () => {
  await makeReady(world(), R13, 'cust-01', '13805715424')
  expect(await show(R13)).toBeNull()
})

test('whoever has not opened the campaign cannot invite to it', async () => {
  await expect(show('ladder')).rejects.toMatchObject({ code: 'STEP_SKIPPED' })
})

test('a customer who has only opened the link may invite, and starts at the foot of the ladder', async () => {
  const { campaigns, clock } = world()
  await openParticipation(world(), await campaigns.get('ladder'), openingOf('cust-01'), clock.now())
  expect(await show('ladder')).toEqual({
    code: expect.stringMatching(/^[a-z0-9]{10}$/),
    maskedName: '陈**', opened: 0, invited: 0, earned: 0,
    tiers: [
      { invited: 1, amount: 500, state: 'open' },
      { invited: 3, amount: 1000, state: 'open' },
      { invited: 5, amount: 2000, state: 'open' },
    ],
  })
})

test('twenty first calls at once make one code, and it stays', async () => {
  await makeReady(world(), 'ladder', 'cust-01', '13805715424')
  const views = await Promise.all(Array.from({ length: 20 }, () => show('ladder')))
  expect(new Set([...views, await show('ladder')].map((view) => view!.code)).size).toBe(1)
})

test('every customer and every campaign has a code of its own', async () => {
  await makeReady(world(), 'ladder', 'cust-01', '13805715424')
  await makeReady(world(), 'tight', 'cust-01', '13805715424')
  await makeReady(world(), 'ladder', 'cust-02', '13958167484')
  const codes = [await show('ladder'), await show('tight'), await show('ladder', 'cust-02')].map((view) => view!.code)
  expect(new Set(codes).size).toBe(3)
})

test('a code that is taken already is not given out again', async () => {
  await makeReady(world(), 'ladder', 'cust-01', '13805715424')
  await makeReady(world(), 'ladder', 'cust-02', '13958167484')
  const { code } = (await show('ladder'))!
  // Ten words for the same code again, and then for ten times the letter a.
  const signs = 'abcdefghijklmnopqrstuvwxyz0123456789'
  const words = [...code].map((sign) => signs.indexOf(sign))
  const bytes = () => Buffer.from([0, 0, 0, words.shift() ?? 0])
  const campaign = await world().campaigns.get('ladder')
  expect((await showReferral({ ...world(), random: { bytes } }, campaign, 'cust-02'))!.code).toBe('aaaaaaaaaa')
})

test('friends who opened the link, friends who drew, and what they have brought', async () => {
  const deps = world()
  const friends = await makeFriends(deps, 'ladder', 5)
  for (const friend of friends.slice(0, 3)) await drawFor(deps, 'ladder', friend)
  const before = (await show('ladder'))!
  expect(before).toMatchObject({ opened: 5, invited: 3, earned: 1500 })
  expect(before.tiers.map(({ state }) => state)).toEqual(['reached', 'reached', 'open'])
  await creditReferrals(deps)
  expect(await show('ladder')).toEqual(before)
  await deps.db.query("update voucher set state = 'paid' where id = 'ladder:cust-01:tier-1'")
  expect(await states('ladder')).toEqual(['paid', 'reached', 'open'])
})

test('another customer’s friends bring him nothing', async () => {
  const [friend] = await makeFriends(world(), 'ladder', 1)
  await drawFor(world(), 'ladder', friend!)
  await makeReady(world(), 'ladder', 'cust-02', '13958167484')
  expect(await show('ladder', 'cust-02')).toMatchObject({ opened: 0, invited: 0, earned: 0 })
})

test('a tier that comes when the budget for rewards is spent is sold out, and does not count as earned', async () => {
  const friends = await makeFriends(world(), 'tight', 3)
  for (const friend of friends) await drawFor(world(), 'tight', friend)
  await creditReferrals(world())
  expect(await states('tight')).toEqual(['reached', 'soldOut', 'open'])
  expect(await show('tight')).toMatchObject({ invited: 3, earned: 500 })
})
