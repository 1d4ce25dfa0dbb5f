import { expect, test } from 'vitest'
import { openParticipation } from '../participation/open-participation'
import { R13 } from '../testing/demo-world'
import { makeReady, openingOf } from '../scenario/ready-customer'
import { expectBalancedLedger } from '../testing/ready-customers'
import { creditReferrals } from './credit-referrals'
import { showReferral } from './show-referral'
import { drawFor, INVITER, makeFriends, rewards, useLadderWorld } from './testing/ladder-world'

const world = useLadderWorld()

/** So many friends of cust-01 draw one after the other, and are credited. */
async function friendsDraw(friends: readonly string[]): Promise<number> {
  for (const friend of friends) await drawFor(world(), 'ladder', friend)
  return creditReferrals(world())
}

test('a friend who came by the link and drew brings the first reward, payable after five working days (C18)', async () => {
  const deps = world()
  const campaign = await deps.campaigns.get('ladder')
  await makeReady(deps, 'ladder', 'cust-01', '13805715424')
  const { code } = (await showReferral(deps, campaign, 'cust-01'))!
  await openParticipation(deps, campaign, { ...openingOf('cust-04'), invitation: code }, deps.clock.now())
  // He had added a manager when the demo began, which is inside the campaign.
  await makeReady(deps, 'ladder', 'cust-04', '16657122637')
  await drawFor(deps, 'ladder', 'cust-04')

  expect(await creditReferrals(deps)).toBe(1)
  const sql = `select id, customer_id, kind, source, amount_fen, minimum_spend_fen, payable_on, is_provisional, state
    from voucher where source = 'referral'`
  expect(await deps.db.query(sql)).toEqual([
    {
      id: `${INVITER}:tier-1`, customer_id: 'cust-01', kind: 'voucher', source: 'referral', amount_fen: 500, minimum_spend_fen: 3_000,
      payable_on: '2026-02-26', is_provisional: false, state: 'due',
    },
  ])
})

test('the ladder: 1 friend 5 yuan, 3 friends 15, 5 friends 35, and never more (C18)', async () => {
  const friends = await makeFriends(world(), 'ladder', 6)
  const totals = [await rewards(world())]
  for (const friend of friends) {
    expect(await friendsDraw([friend])).toBe(1)
    totals.push(await rewards(world()))
  }
  expect(totals).toEqual([[], [500], [500], [500, 1000], [500, 1000], [500, 1000, 2000], [500, 1000, 2000]])
  await expectBalancedLedger(world().db, 'ladder')
})

test('100 friends who draw at once, credited by four workers, bring each tier once (C18)', async () => {
  const deps = world()
  const friends = await makeFriends(deps, 'ladder', 100)
  const worker = async () => {
    let counted = 0
    for (let round = 0; round < 10; round += 1) counted += await creditReferrals(deps)
    return counted
  }
  const draws = Promise.all(friends.map((friend) => drawFor(deps, 'ladder', friend)))
  const counted = await Promise.all([worker(), worker(), worker(), worker()])
  await draws
  counted.push(await creditReferrals(deps))

  expect(counted.reduce((total, count) => total + count)).toBe(100)
  expect(await rewards(deps)).toEqual([500, 1000, 2000])
  const [pool] = await deps.db.query("select reward_reserved_fen from prize_pool where campaign_id = 'ladder'")
  expect(pool).toEqual({ reward_reserved_fen: 3_500 })
  await expectBalancedLedger(deps.db, 'ladder')
})

test('20 inviters with six friends each, credited by four workers beside the draws, bring 20 ladders', async () => {
  const deps = world()
  const friends = await makeFriends(deps, 'ladder', 140)
  // The last twenty are the inviters of the others.
  await deps.db.query(
    `update participation set inviter_id = case when n <= 120 then 'ladder:crowd-' || (121 + n % 20) end
     from (select substring(customer_id from '\\d+')::integer as n, id as key from participation where customer_id like 'crowd-%') crowd
     where id = key`,
  )
  await Promise.all([...friends.map((friend) => drawFor(deps, 'ladder', friend)), creditReferrals(deps), creditReferrals(deps)])
  await Promise.all([creditReferrals(deps), creditReferrals(deps), creditReferrals(deps), creditReferrals(deps)])
  const each = (amount: number) => Array.from({ length: 20 }, () => amount)
  expect(await rewards(deps)).toEqual([...each(500), ...each(1000), ...each(2000)])
  await expectBalancedLedger(deps.db, 'ladder')
})

const FRIEND = "update participation set %s where customer_id = 'crowd-1'"
const BEFORE = "update contact_standing set first_added_at = '%s' where customer_id = 'crowd-1'"

test.each([
  ['had added a manager a second before the campaign began', BEFORE.replace('%s', '2026-02-08T23:59:59+08:00'), 0],
  ['added his first manager the moment it began', BEFORE.replace('%s', '2026-02-09T00:00:00+08:00'), 1],
  ['works at the bank', FRIEND.replace('%s', 'is_staff = true'), 0],
  ['took part before with this phone', FRIEND.replace('%s', 'is_known_phone = true'), 0],
  ['is a customer of the bank', FRIEND.replace('%s', 'is_bank_customer = true'), 0],
  ['is not yet a customer of the bank', FRIEND.replace('%s', 'is_bank_customer = false'), 1],
  ['gave the phone of the one who invited him', "update participation set phone_hash = 'the same'", 0],
  ['was invited by himself', FRIEND.replace('%s', "inviter_id = 'ladder:crowd-1'"), 0],
  ['was invited by somebody who works at the bank', "update participation set is_staff = true where customer_id = 'cust-01'", 0],
])('a friend of whom it is known when he is counted that he %s', async (_, sql, counted) => {
  const [friend] = await makeFriends(world(), 'ladder', 1)
  await drawFor(world(), 'ladder', friend!)
  await world().db.query(sql)
  expect(await creditReferrals(world())).toBe(counted)
  expect(await rewards(world())).toHaveLength(counted)
})

test('a friend who has not drawn brings nothing', async () => {
  await makeFriends(world(), 'ladder', 3)
  expect(await creditReferrals(world())).toBe(0)
  expect(await rewards(world())).toEqual([])
})

test('what is credited again changes nothing', async () => {
  await friendsDraw(await makeFriends(world(), 'ladder', 3))
  expect(await creditReferrals(world())).toBe(0)
  await world().db.query("update participation set referral_due_at = $1 where customer_id = 'crowd-1'", [world().clock.now()])
  expect(await creditReferrals(world())).toBe(1)
  expect(await rewards(world())).toEqual([500, 1000])
  await expectBalancedLedger(world().db, 'ladder')
})

test('when the budget for rewards is spent the friends still count, and no reward is promised', async () => {
  const deps = world()
  const friends = await makeFriends(deps, 'tight', 3)
  for (const friend of friends) await drawFor(deps, 'tight', friend)
  expect(await creditReferrals(deps)).toBe(3)
  expect(await rewards(deps)).toEqual([500])
  await expectBalancedLedger(deps.db, 'tight')
})

test('a friend is not counted while the bank’s core is silent about his phone, and is once it has answered (R6)', async () => {
  const deps = world()
  const [friend] = await makeFriends(deps, 'ladder', 1)
  await drawFor(deps, 'ladder', friend!)
  const phone = deps.keys.encrypt(Buffer.from('19557133244'))
  await deps.db.query("update participation set phone_cipher = $1, phone_hash = 'his' where customer_id = $2", [phone, friend!])
  const silent = { ...deps, bankCore: { ...deps.bankCore, findByPhone: async () => ({ outcome: 'unavailable' as const, detail: 'timed out' }) } }
  expect(await creditReferrals(silent)).toBe(0)
  expect(await creditReferrals(deps)).toBe(1)
  expect(await rewards(deps)).toEqual([500])
})

test('a friend of whom the bank’s core says afterwards that he is a customer brings nothing (R6)', async () => {
  const deps = world()
  const [friend] = await makeFriends(deps, 'ladder', 1)
  await drawFor(deps, 'ladder', friend!)
  const phone = deps.keys.encrypt(Buffer.from('13958167484'))
  await deps.db.query("update participation set phone_cipher = $1, phone_hash = 'his' where customer_id = $2", [phone, friend!])
  expect(await creditReferrals(deps)).toBe(0)
  expect(await rewards(deps)).toEqual([])
  expect(await deps.db.query('select 1 from participation where referral_due_at is not null')).toEqual([])
})

test('a campaign without a ladder leaves nothing to credit', async () => {
  await makeReady(world(), R13, 'cust-01', '13805715424')
  await drawFor(world(), R13, 'cust-01')
  expect(await creditReferrals(world())).toBe(0)
})
