import { expect, test } from 'vitest'
import type { SteerAction } from '#shared/group-game/contract'
import { listToday } from '../today/list-today'
import { groupGames } from '../today/from-group-games'
import { eraseOldPlays } from './erase-old-plays'
import { ownRecord } from '../privacy/own-record'
import { showTimeline } from '../timeline/show-timeline'
import { questionsInPlay } from '../question-bank/questions-in-play'
import { useDemoWorld } from '../testing/demo-world'
import { showDesk } from './desk-view'
import { findGame } from './group-game'
import { showGame } from './play-game'
import { announceGame, launchGame, steerGame } from './steer-game'
import { answer, EVENING, fillGroup, moveTo, openGame, OWNER, pass, plan } from './testing/game-world'

const world = useDemoWorld()

const steer = (action: SteerAction, round = 1, actionId = `${action}-${round}`) =>
  steerGame(world(), { groupGameId: 'thursday', managerId: OWNER, actionId, action, round })
const idsOf = async (id: string) => (await findGame(world().db, id)).secrets.map((it) => (it as { id: string }).id)
const gameNow = () => findGame(world().db, 'thursday')
const waiting = async () => (await listToday(world(), OWNER)).items.filter(({ source }) => source === 'group-game')

test('a game at 20:00 with a lead of 30 minutes stands in its owner’s day from 19:30, until the group has been told (S11)', async () => {
  await plan(world())
  moveTo(world(), '2026-02-12T19:29:59+08:00')
  expect(await waiting()).toEqual([])
  moveTo(world(), '2026-02-12T19:30:00+08:00')
  expect(await waiting()).toMatchObject([{ id: 'thursday', customerName: '西湖邻里福利群', externalUserId: null, at: '2026-02-12T11:30:00.000Z', doneText: '已预告' }])
  expect(await announceGame(world(), 'thursday', OWNER)).toMatchObject({ outcome: 'done', desk: { game: { state: 'announced' }, announcedAt: '2026-02-12T11:30:00.000Z' } })
  expect(await waiting()).toEqual([])
})

test('told elsewhere it is ticked off in the day, by its owner only', async () => {
  await plan(world())
  await expect(groupGames.settle!(world(), 'lin-wanqing', 'thursday')).rejects.toMatchObject({ code: 'TODAY_ITEM_NOT_FOUND' })
  await groupGames.settle!(world(), OWNER, 'thursday')
  await groupGames.settle!(world(), OWNER, 'thursday')
  expect((await showDesk(world(), 'thursday', OWNER)).log.map(({ action }) => action)).toEqual(['plan', 'announce'])
})

test('launching opens the first round in a moment, once however often it is asked for, and not too early (S10)', async () => {
  await plan(world())
  expect(await launchGame(world(), 'thursday', OWNER)).toMatchObject({ outcome: 'refused', refusal: 'tooEarly', desk: { game: { state: 'planned' } } })
  moveTo(world(), EVENING)
  const first = await launchGame(world(), 'thursday', OWNER)
  expect(first).toMatchObject({ outcome: 'done', desk: { game: { state: 'running', round: { number: 1, opensAt: '2026-02-12T12:00:08.000Z', closesAt: '2026-02-12T12:01:08.000Z', task: null } } } })
  pass(world(), 5)
  expect((await launchGame(world(), 'thursday', OWNER)).desk.launchedAt).toBe(first.desk.launchedAt)
  await expect(launchGame(world(), 'thursday', 'lin-wanqing')).rejects.toMatchObject({ code: 'NOT_GROUP_OWNER' })
})

test('the card leads to this game and is the only link; what is sent beforehand has none', async () => {
  await plan(world())
  const { announcement, card, winnerMessage } = await showDesk(world(), 'thursday', OWNER)
  expect(announcement).toMatchObject([{ kind: 'text', text: expect.stringMatching(/2月12日 20:00.*金融知识抢答.*5个名额，每个5到10元红包/) }])
  expect(card).toMatchObject({ kind: 'link', url: 'http://localhost:8080/group-game/thursday' })
  expect([JSON.stringify(announcement).includes('http'), winnerMessage]).toEqual([false, null])
})

test('a pause takes nothing from the round: what was left is left', async () => {
  await openGame(world())
  pass(world(), 20)
  await steer('pause')
  pass(world(), 300)
  expect(await gameNow()).toMatchObject({ round: 1, state: 'running' })
  expect(await steer('pause', 1, 'again')).toMatchObject({ outcome: 'refused', refusal: 'isPaused' })
  await steer('resume')
  pass(world(), 39)
  expect((await showGame(world(), 'thursday', 'cust-10')).game.round!.number).toBe(1)
  pass(world(), 1)
  expect((await showGame(world(), 'thursday', 'cust-10')).game.round!.number).toBe(2)
})

test('a round is extended by half a minute, once by one tap', async () => {
  await openGame(world())
  await steer('extend')
  await steer('extend')
  pass(world(), 89)
  expect((await showGame(world(), 'thursday', 'cust-10')).game.round!.number).toBe(1)
  pass(world(), 1)
  expect((await showGame(world(), 'thursday', 'cust-10')).game.round!.number).toBe(2)
})

test('a tap that was meant for a round which is over skips no other', async () => {
  await openGame(world())
  pass(world(), 60)
  expect(await steer('skip', 1)).toMatchObject({ outcome: 'refused', refusal: 'roundOver', desk: { game: { round: { number: 2 } } } })
})

test.each(['end', 'skip'] as const)('a round that was paused before it opened and never opened keeps what it asks: %s', async (action) => {
  await openGame(world())
  pass(world(), -1)
  await steer('pause')
  pass(world(), 120)
  expect((await steer(action)).desk.game.lastRound).toBeNull()
})

test('of rounds that are skipped before they open none is told, not the last either: that which was played stays the last', async () => {
  await openGame(world())
  await steer('skip')
  expect((await steer('skip', 2)).desk.game).toMatchObject({ round: { number: 3 }, lastRound: { number: 1 } })
  await steer('pause', 3)
  pass(world(), 120)
  expect((await steer('skip', 3)).desk.game).toMatchObject({ state: 'ended', end: 'rounds', lastRound: { number: 1 } })
})

test('every live action is kept with who did it, when and in which round (S12)', async () => {
  await openGame(world())
  for (const action of ['pause', 'resume', 'extend', 'skip'] as const) {
    pass(world(), 1)
    await steer(action)
  }
  await steer('end', 2)
  expect((await showDesk(world(), 'thursday', OWNER)).log.map(({ action, managerName, round }) => `${action} ${managerName} ${round}`)).toEqual([
    'plan 沈嘉禾 0', 'announce 沈嘉禾 0', 'launch 沈嘉禾 0', 'pause 沈嘉禾 1', 'resume 沈嘉禾 1', 'extend 沈嘉禾 1', 'skip 沈嘉禾 1', 'end 沈嘉禾 2',
  ])
  await expect(world().db.query("delete from group_game_action where action = 'skip'")).rejects.toThrow('frozen')
})

test('the winner message names who has won by masked names, with the day of the money', async () => {
  const members = await fillGroup(world(), 2)
  await openGame(world())
  for (const member of members) await answer(world(), 'thursday', member)
  const { desk } = await steer('end')
  expect(desk.winnerMessage).toEqual({
    kind: 'text', text: '金融知识抢答结束啦，恭喜以下2位：\n第1名 群** 10元\n第2名 群** 8元\n红包2月26日前到账，打开抽奖页，点“我的”就能看到。谢谢大家，下场再来！',
  })
})

test('a group is not asked again what it was asked in its last games', async () => {
  await openGame(world(), { rounds: 10 })
  pass(world(), 10 * 70)
  await steer('end')
  await openGame(world(), { id: 'next', startsAt: '2026-02-17T20:00:00+08:00', rounds: 10 })
  expect(new Set([...(await idsOf('thursday')), ...(await idsOf('next'))]).size).toBe(20)
})

test('what a game that was ended early never came to can be asked another day', async () => {
  const all = (await questionsInPlay(world().db)).length
  await openGame(world(), { rounds: all })
  await steer('end')
  await openGame(world(), { id: 'next', startsAt: '2026-02-17T20:00:00+08:00', rounds: all - 1 })
  const [first] = await idsOf('thursday')
  const next = await idsOf('next')
  expect([new Set(next).size, next.includes(first!)]).toEqual([all - 1, false])
})

test('what its manager has picked is asked first, in his order; the rest is drawn, and nothing twice', async () => {
  const bank = await questionsInPlay(world().db)
  const picked = [bank[40]!.id, bank[3]!.id]
  await openGame(world(), { rounds: 5, questionIds: picked })
  const ids = await idsOf('thursday')
  expect([ids.slice(0, 2), new Set(ids).size]).toEqual([picked, 5])
})

test('a picked question that was taken out meanwhile is drawn instead', async () => {
  const [first, second] = await questionsInPlay(world().db)
  await plan(world(), { rounds: 2, questionIds: [first!.id, second!.id] })
  await world().db.query("update group_game set picked = array['gone-meanwhile', $1]", [second!.id])
  moveTo(world(), EVENING)
  await launchGame(world(), 'thursday', OWNER)
  const ids = await idsOf('thursday')
  expect([ids[0], ids.length, ids.includes('gone-meanwhile')]).toEqual([second!.id, 2, false])
})

test('more than there are rounds, another game’s, or what is not in play, is not picked', async () => {
  const [one, two] = await questionsInPlay(world().db)
  expect(await plan(world(), { rounds: 1, questionIds: [one!.id, two!.id] })).toEqual({ outcome: 'refused', refusal: 'tooManyPicked' })
  for (const change of [{ questionIds: ['nothing'] }, { kind: 'lyric' as const, questionIds: [one!.id] }, { kind: 'dice' as const, questionIds: [one!.id] }]) {
    expect(await plan(world(), change)).toEqual({ outcome: 'refused', refusal: 'pickedGone' })
  }
})

test('who played stands in his own record, and half a year later nowhere but among the money (K1, K2)', async () => {
  const [member] = await fillGroup(world(), 1)
  await openGame(world())
  await answer(world(), 'thursday', member!)
  await steer('end')
  expect((await ownRecord(world(), member!)).traces.groupGames).toBe(1)
  expect((await showTimeline(world(), member!, 'campaign', 'newest')).entries.map(({ kind, subject, game }) => [kind, subject, game])).toEqual([
    ['prizeWon', '西湖邻里福利群·群游戏', null], ['gamePlayed', '西湖邻里福利群·群游戏', 'won'],
  ])
  moveTo(world(), '2026-08-12T20:00:08+08:00')
  expect(await eraseOldPlays(world())).toBe(2)
  expect(await ownRecord(world(), member!)).toMatchObject({ traces: { groupGames: 0 }, kept: [{ campaignName: '西湖邻里福利群·群游戏', amount: 1000 }] })
})
