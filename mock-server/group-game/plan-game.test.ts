import { expect, test } from 'vitest'
import { runWork } from '../work/run-work'
import { ledgerBalance } from '../ledger/ledger-balance'
import { useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'
import { settleMonths } from './advance-games'
import { findGame } from './group-game'
import { listGames } from './list-games'
import { showGame } from './play-game'
import { launchGame, steerGame } from './steer-game'
import { answer, CHAT_ID, EVENING, fillGroup, moveTo, openGame, OWNER, plan } from './testing/game-world'

const world = useDemoWorld()
const app = useTestApp(world)

const evening = (day: string) => `${day}T20:00:00+08:00`
const list = (managerId = OWNER) => listGames(world(), CHAT_ID, managerId)
const cancel = (id: string) => steerGame(world(), { groupGameId: id, managerId: OWNER, actionId: 'cancel', action: 'cancel', round: 0 })

test('a game is planned for a group one owns, once, and its rewards are set aside', async () => {
  expect(await plan(world())).toEqual({ outcome: 'planned', refusal: null })
  expect(await plan(world(), { rewards: [500, 501] })).toEqual({ outcome: 'planned', refusal: null })
  expect(await list()).toEqual({
    isOwner: true,
    budget: { month: '2026-02', budget: 45_000, left: 41_400, reserved: 3_600, paid: 0, released: 0 },
    games: [{
      id: 'thursday', kind: 'quiz', state: 'planned', end: null, startsAt: new Date(EVENING).toISOString(), announceAt: '2026-02-12T11:30:00.000Z',
      announcedAt: null, rewards: [1000, 800, 700, 600, 500], winners: 0,
    }],
  })
})

test.each([
  ['rewardAmount', { rewards: [499, 600, 700, 800, 1000] }],
  ['rewardAmount', { rewards: [1001, 600, 700, 800, 900] }],
  ['rewardsEqual', { rewards: [800, 800, 800, 800, 800] }],
  ['startPast', { startsAt: '2026-02-12T10:00:00+08:00' }],
] as const)('what costs too much, or comes too late, is not planned: %s (G15)', async (refusal, change) => {
  expect(await plan(world(), change)).toEqual({ outcome: 'refused', refusal })
  expect((await list()).games).toEqual([])
})

test('two games of a group are an hour apart, and cost 100 yuan a week at most (G15)', async () => {
  await plan(world())
  expect(await plan(world(), { id: 'too-near', startsAt: '2026-02-12T20:59:00+08:00' })).toEqual({ outcome: 'refused', refusal: 'timeTaken' })
  expect(await plan(world(), { id: 'saturday', startsAt: evening('2026-02-14'), rewards: [1000, 1000, 1000, 1000, 999] })).toMatchObject({ outcome: 'planned' })
  expect(await plan(world(), { id: 'sunday', startsAt: evening('2026-02-15'), rewards: [800, 700] })).toEqual({ outcome: 'refused', refusal: 'weekSpent' })
  expect(await plan(world(), { id: 'monday', startsAt: evening('2026-02-16'), rewards: [800, 700] })).toMatchObject({ outcome: 'planned' })
})

test('of a game that has ended only what was won counts: the week has the rest back (G15, G16)', async () => {
  const [first] = await fillGroup(world(), 1)
  await answer(world(), await openGame(world()), first!)
  await steerGame(world(), { groupGameId: 'thursday', managerId: OWNER, actionId: 'end', action: 'end', round: 1 })
  expect((await findGame(world().db, 'thursday')).endReason).toBe('manager')
  const on = (day: string) => plan(world(), { id: day, startsAt: evening(day) })
  expect([await on('2026-02-13'), await on('2026-02-14'), await on('2026-02-15')].map(({ refusal }) => refusal)).toEqual([null, null, 'weekSpent'])
})

/** Tuesdays and Thursdays of a month that has nine of them. */
const DAYS = ['2026-09-01', '2026-09-03', '2026-09-08', '2026-09-10', '2026-09-15', '2026-09-17', '2026-09-22', '2026-09-24', '2026-09-29']

test('nine games of just under 50 yuan are a month’s budget, and a tenth is not planned (G16)', async () => {
  for (const day of DAYS) expect(await plan(world(), { id: `on-${day}`, startsAt: evening(day), rewards: [1000, 1000, 1000, 1000, 999] })).toMatchObject({ outcome: 'planned' })
  expect(await plan(world(), { id: 'tenth', startsAt: evening('2026-09-30'), rewards: [500, 501] })).toEqual({ outcome: 'refused', refusal: 'monthSpent' })
  expect(await plan(world(), { id: 'october', startsAt: evening('2026-10-06') })).toMatchObject({ outcome: 'planned' })
})

test('of games planned at once for one hour one is planned', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, (_, index) => plan(world(), { id: `game-${index}` })))
  expect(answers.filter(({ outcome }) => outcome === 'planned')).toHaveLength(1)
  expect((await list()).budget.reserved).toBe(3_600)
})

test('of two groups that plan the same game at once one has it, and only its rewards are set aside', async () => {
  const { db } = world()
  await db.query('update customer_group set owner_manager_id = $1', [OWNER])
  await Promise.allSettled([plan(world()), plan(world(), { chatId: 'wrKoiBinjiangPark00000000000002' })])
  expect(await plan(world())).toEqual({ outcome: 'planned', refusal: null })
  const [pools] = await db.query("select sum(reserved_fen)::int as reserved from prize_pool where campaign_id like 'group-game:%'")
  expect(pools).toEqual({ reserved: 3_600 })
})

test('a colleague of the branch sees the games and plans none; another branch sees none', async () => {
  await plan(world())
  await expect(plan(world(), { id: 'hers' }, 'lin-wanqing')).rejects.toMatchObject({ code: 'NOT_GROUP_OWNER' })
  expect(await list('lin-wanqing')).toMatchObject({ isOwner: false, games: { length: 1 } })
  await expect(list('bao-xinyue')).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})

test('a game that is cancelled costs nothing', async () => {
  await plan(world())
  expect(await cancel('thursday')).toMatchObject({ outcome: 'done', desk: { game: { state: 'ended', end: 'cancelled' }, announcement: [], card: null, winnerMessage: null } })
  expect((await list()).budget).toMatchObject({ left: 45_000, reserved: 0 })
})

test('a game nobody launched within two hours was not held, and its money is free', async () => {
  await plan(world())
  moveTo(world(), '2026-02-12T21:59:59+08:00')
  expect((await showGame(world(), 'thursday', 'cust-10')).game.state).toBe('planned')
  moveTo(world(), '2026-02-12T22:00:00+08:00')
  await runWork(app().deps)
  expect(await findGame(world().db, 'thursday')).toMatchObject({ state: 'ended', endReason: 'missed' })
  expect((await list()).budget).toMatchObject({ left: 45_000, reserved: 0 })
  expect(await launchGame(world(), 'thursday', OWNER)).toMatchObject({ outcome: 'refused', refusal: 'hasBegun' })
})

test('what a month’s games did not cost goes back to the bank when it is over, once', async () => {
  await plan(world())
  await cancel('thursday')
  moveTo(world(), '2026-03-01T00:00:00+08:00')
  expect([await settleMonths(world()), await settleMonths(world())]).toEqual([1, 0])
  expect(await ledgerBalance(world().db, 'group-game:xihu-neighbours:2026-02')).toEqual({ budget: 45_000, left: 0, reserved: 0, paid: 0, released: 45_000 })
})
