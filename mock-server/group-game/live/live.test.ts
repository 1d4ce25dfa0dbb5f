import { expect, test } from 'vitest'
import { fillPath } from '#shared/api/route'
import { liveRoutes } from '#shared/group-game/live'
import { useDemoWorld } from '../../testing/demo-world'
import { startTestApp } from '../../testing/test-app'
import { useTestApp } from '../../testing/use-test-app'
import { joinGame } from '../play-game'
import { steerGame } from '../steer-game'
import { answer, GROUP, openGame, optionOf, OWNER, pass, plan } from '../testing/game-world'
import { listen, signedIn } from '../testing/listen'

const world = useDemoWorld()
const app = useTestApp(world)

/** A member of the group. */
const HU = 'cust-10'

const path = (kind: keyof typeof liveRoutes, groupGameId = 'thursday') => fillPath(liveRoutes[kind], { groupGameId })

async function follow(kind: keyof typeof liveRoutes, url = app().url) {
  const { cookie } = await signedIn(url, kind === 'play' ? { customer: HU } : { member: OWNER })
  return listen(`${url}${path(kind)}`, cookie)
}

const steer = (action: 'skip' | 'end' | 'pause', round = 1) => steerGame(world(), { groupGameId: 'thursday', managerId: OWNER, actionId: `${action}-${round}`, action, round })

test('the manager sees who comes in, who answers and who wins, without asking again', async () => {
  await openGame(world())
  const desk = await follow('desk')
  expect(await desk.next('desk', () => true)).toMatchObject({ game: { state: 'running', joined: 0 }, members: 2, winners: [] })
  await joinGame(world(), 'thursday', HU)
  await desk.next('desk', ({ game }) => game.joined === 1)
  await answer(world(), 'thursday', HU)
  expect(await desk.next('desk', ({ winners }) => winners.length > 0)).toMatchObject({
    right: 1, wrong: 0, game: { answered: 1, slotsLeft: 4 }, winners: [{ rank: 1, name: '胡佳怡', maskedName: '胡**', amount: 1000, customerId: HU }],
  })
  desk.close()
})

test('everybody sees the question when it opens, not before, and its answer when it is over', async () => {
  await openGame(world())
  pass(world(), -3)
  const phone = await follow('play')
  expect((await phone.next('game', () => true)).round).toMatchObject({ number: 1, task: null })
  pass(world(), 3)
  const open = await phone.next('game', ({ round }) => round?.task != null)
  expect(open).toMatchObject({ lastRound: null, round: { task: { question: { options: { length: 4 } } } } })
  await steer('skip')
  const skipped = await phone.next('game', ({ round }) => round?.number === 2)
  expect(skipped).toMatchObject({ round: { task: null }, lastRound: { number: 1, asked: open.round!.task!.question!.text, answer: { text: expect.any(String) } } })
  phone.close()
})

test('a round that is over by the clock is over on every phone, though nobody asks', async () => {
  await openGame(world())
  const phone = await follow('play')
  await phone.next('game', ({ round }) => round?.number === 1)
  pass(world(), 60)
  await phone.next('game', ({ round }) => round?.number === 2)
  pass(world(), 2 * 68)
  expect(await phone.next('game', ({ state }) => state === 'ended')).toMatchObject({ end: 'rounds', round: null })
  phone.close()
})

test('whose line breaks comes back to how things stand, with his own answer', async () => {
  await openGame(world())
  const before = await follow('play')
  await before.next('own', ({ isJoined }) => !isJoined)
  before.close()
  await answer(world(), 'thursday', HU, false)
  const after = await follow('play')
  expect(await after.next('own', () => true)).toMatchObject({ isJoined: true, answer: { round: 1, isRight: false, isFinal: true } })
  expect(await after.next('game', () => true)).toMatchObject({ answered: 1 })
  after.close()
})

test('what happens in one server is seen in another beside it', async () => {
  await openGame(world())
  const other = await startTestApp(world())
  const phone = await follow('play', other.url)
  await phone.next('own', () => true)
  const { client } = await signedIn(app().url, { customer: HU })
  const option = await optionOf(world(), 'thursday', true)
  await client.groupGame.answerGroupGame({ params: { groupGameId: 'thursday' }, body: { move: 'answer', round: 1, option } })
  expect(await phone.next('own', ({ win }) => win !== null)).toMatchObject({ win: { rank: 1, amount: 1000 } })
  expect(await phone.next('game', ({ winners }) => winners.length === 1)).toMatchObject({ winners: [{ maskedName: '胡**' }] })
  phone.close()
  await other.close()
})

test('who is not in the group hears that there is a game, and not what it asks', async () => {
  await openGame(world())
  const { cookie } = await signedIn(app().url, { customer: 'cust-08' })
  const phone = await listen(`${app().url}${path('play')}`, cookie)
  expect(await phone.next('own', () => true)).toMatchObject({ refusal: 'notMember' })
  expect(await phone.next('game', () => true)).toMatchObject({ state: 'running', round: null, lastRound: null })
  phone.close()
})

test('only its manager follows a game at the desk, and nobody one that is not there', async () => {
  await plan(world())
  const { cookie } = await signedIn(app().url, { member: 'lin-wanqing' })
  await expect(listen(`${app().url}${path('desk')}`, cookie)).rejects.toThrow('NOT_GROUP_OWNER')
  await expect(listen(`${app().url}${path('play')}`, cookie)).rejects.toThrow('UNAUTHENTICATED')
  await expect(listen(`${app().url}${path('desk', 'no-such')}`, cookie)).rejects.toThrow('GROUP_GAME_NOT_FOUND')
})

test('a desk whose group has another owner meanwhile hears nothing more', async () => {
  await openGame(world())
  const desk = await follow('desk')
  await desk.next('desk', () => true)
  await world().db.query("update customer_group set owner_manager_id = 'lin-wanqing' where id = $1", [GROUP])
  await expect(desk.next('desk', () => false)).rejects.toThrow('the stream has ended')
})
