import { expect, test } from 'vitest'
import { ledgerBalance } from '../ledger/ledger-balance'
import { listVouchers } from '../voucher/list-vouchers'
import { useDemoWorld } from '../testing/demo-world'
import { createRace } from './create-race'
import { findGame } from './group-game'
import { joinGame, showGame } from './play-game'
import { steerGame } from './steer-game'
import { answer, fillGroup, openGame, optionOf, OWNER, pass } from './testing/game-world'

const world = useDemoWorld()

const REWARDS = [1000, 800, 700, 600, 500]
const payouts = () => world().db.query<{ customer_id: string; amount_fen: number }>("select customer_id, amount_fen from voucher where source = 'groupGame' order by amount_fen desc")
const steer = (id: string, action: 'pause' | 'resume' | 'skip' | 'end', round = 1) =>
  steerGame(world(), { groupGameId: id, managerId: OWNER, actionId: `${action}-${round}`, action, round })

/** All of them at once, each by his own request. */
async function raceOf(id: string, customerIds: readonly string[], isRight = true) {
  const race = createRace(world())
  const option = await optionOf(world(), id, isRight)
  return Promise.all(customerIds.map((customerId) => race({ groupGameId: id, customerId, round: 1, move: { move: 'answer', option } })))
}

test('of 10 right answers at once exactly 5 win, with 5 payouts, and the game is over (G14)', async () => {
  const members = await fillGroup(world(), 10)
  const id = await openGame(world())
  const results = await raceOf(id, members)
  expect(results.filter(({ outcome }) => outcome === 'won').map(({ own }) => own.win!.rank)).toEqual([1, 2, 3, 4, 5])
  expect(results.filter(({ outcome }) => outcome === 'late')).toHaveLength(5)
  expect((await payouts()).map(({ amount_fen }) => amount_fen)).toEqual(REWARDS)
  expect(await findGame(world().db, id)).toMatchObject({ state: 'ended', endReason: 'slots' })
})

test('the same answer again is the same slot, and another one brings no second (G14)', async () => {
  const [member] = await fillGroup(world(), 1)
  const id = await openGame(world())
  const first = await answer(world(), id, member!)
  expect(await answer(world(), id, member!)).toMatchObject({ outcome: 'won', own: first.own })
  expect(await answer(world(), id, member!, false)).toMatchObject({ outcome: 'refused', refusal: 'hasWon' })
  expect(await payouts()).toHaveLength(1)
})

test('ten times the same member at once has one slot', async () => {
  const [member] = await fillGroup(world(), 1)
  const id = await openGame(world())
  const results = await raceOf(id, Array.from({ length: 10 }, () => member!))
  expect(results.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 10 }, () => 'won'))
  expect(await payouts()).toHaveLength(1)
})

test('a wrong answer takes no slot, is not told what is right, and is the last in this round', async () => {
  const [member] = await fillGroup(world(), 1)
  const id = await openGame(world())
  const result = await answer(world(), id, member!, false)
  expect(result).toMatchObject({ outcome: 'wrong', game: { slotsLeft: 5, lastRound: null }, own: { answer: { isRight: false, isFinal: true }, win: null } })
  expect(await answer(world(), id, member!)).toMatchObject({ outcome: 'refused', refusal: 'hasAnswered' })
  expect(await payouts()).toEqual([])
})

test('who was wrong in one round can win in the next', async () => {
  const [member] = await fillGroup(world(), 1)
  const id = await openGame(world())
  await answer(world(), id, member!, false)
  await steer(id, 'skip')
  pass(world(), 8)
  expect(await answer(world(), id, member!, true, 2)).toMatchObject({ outcome: 'won', own: { win: { rank: 1, amount: 1000, payableOn: '2026-02-26', isProvisional: false } } })
})

test('nobody outside the group wins, nor who is no customer, nor who works here; each is told so', async () => {
  const id = await openGame(world())
  await fillGroup(world(), 2)
  await world().db.query("update customer set branch_id = null where id = 'member-1'")
  await world().db.query("update manager set openid = 'openid-member-2' where id = 'lin-wanqing'")
  const refusals = await Promise.all(['cust-08', 'member-1', 'member-2'].map((customerId) => answer(world(), id, customerId)))
  expect(refusals.map(({ outcome, refusal }) => [outcome, refusal])).toEqual([['refused', 'notMember'], ['refused', 'notCustomer'], ['refused', 'staff']])
  expect(refusals[0]!.game.round).toBeNull()
  expect(await joinGame(world(), id, 'cust-08')).toMatchObject({ own: { refusal: 'notMember', isJoined: false }, game: { joined: 0, round: null } })
  expect(await payouts()).toEqual([])
})

test('before a round opens, while it is paused, once it is skipped, and after the end there are no slots', async () => {
  const [member] = await fillGroup(world(), 1)
  const id = await openGame(world())
  pass(world(), -1)
  expect((await showGame(world(), id, member!)).game.round).toMatchObject({ number: 1, task: null })
  expect(await answer(world(), id, member!)).toMatchObject({ refusal: 'notOpen' })
  pass(world(), 1)
  await steer(id, 'pause')
  expect(await answer(world(), id, member!)).toMatchObject({ refusal: 'isPaused' })
  await steer(id, 'resume')
  await steer(id, 'skip')
  expect(await answer(world(), id, member!)).toMatchObject({ refusal: 'notOpen' })
  await steer(id, 'end', 2)
  expect(await answer(world(), id, member!, true, 2)).toMatchObject({ refusal: 'notOpen' })
  expect(await payouts()).toEqual([])
})

test('a move of another game fails alone, and its neighbours are decided', async () => {
  const [one, other] = await fillGroup(world(), 2)
  const id = await openGame(world())
  const race = createRace(world())
  const right = { move: 'answer' as const, option: await optionOf(world(), id, true) }
  const [bad, good] = await Promise.allSettled([
    race({ groupGameId: id, customerId: one!, round: 1, move: { move: 'throw' } }), race({ groupGameId: id, customerId: other!, round: 1, move: right }),
  ])
  expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'MOVE_NOT_ALLOWED' } })
  expect(good).toMatchObject({ status: 'fulfilled', value: { outcome: 'won', own: { win: { rank: 1 } } } })
})

test('at every instant the budget is what is left, reserved and paid; slots nobody took go back (G16)', async () => {
  const POOL = 'group-game:xihu-neighbours:2026-02'
  const balance = () => ledgerBalance(world().db, POOL)
  const members = await fillGroup(world(), 2)
  const id = await openGame(world())
  expect(await balance()).toEqual({ budget: 45_000, left: 41_400, reserved: 3_600, paid: 0, released: 0 })
  for (const member of members) await answer(world(), id, member)
  expect(await balance()).toMatchObject({ left: 41_400, reserved: 3_600 })
  await steer(id, 'end')
  expect(await balance()).toEqual({ budget: 45_000, left: 43_200, reserved: 1_800, paid: 0, released: 0 })
  const [pool] = await world().db.query('select budget_fen, reserved_fen, paid_fen from prize_pool where campaign_id = $1', [POOL])
  expect(pool).toEqual({ budget_fen: 45_000, reserved_fen: 1_800, paid_fen: 0 })
})

test("a winner finds his red packet among his prizes, with its day", async () => {
  const [member] = await fillGroup(world(), 1)
  await answer(world(), await openGame(world()), member!)
  expect(await listVouchers(world(), member!)).toMatchObject([
    { kind: 'redPacket', source: 'groupGame', campaignName: '西湖邻里福利群·群游戏', amount: 1000, status: 'due', payableOn: '2026-02-26' },
  ])
})
