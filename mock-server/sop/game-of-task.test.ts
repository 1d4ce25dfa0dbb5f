import { beforeEach, expect, test } from 'vitest'
import { remindOwners } from '../group-game/remind-owners'
import { announceGame, launchGame, steerGame } from '../group-game/steer-game'
import { plan } from '../group-game/testing/game-world'
import { useDemoWorld } from '../testing/demo-world'
import { useTestApp } from '../testing/use-test-app'
import { sopTasks } from '../today/from-sop'
import { listToday } from '../today/list-today'
import { undoSince } from '../today/undo-time'
import { remindKeepers } from './remind-keepers'
import { settleTask } from './settle-task'
import { showCalendar } from './show-calendar'
import { beginMarch, GROUP, KEEPER, moveTo, taskId } from './testing/march'

const world = useDemoWorld()
const app = useTestApp(world)

const TASK = taskId('tuesday-quiz', '03-03')
const told = () => app().outside.wecom.appMessagesTo(KEEPER).map((it) => it.split('\n')[0])
const find = async (managerId = KEEPER) => (await showCalendar(world(), GROUP, managerId)).days.flatMap(({ tasks }) => tasks).find(({ id }) => id === TASK)!
const dayOf = async () => (await listToday(world(), KEEPER)).items.map(({ source }) => source)
const round = async (text: string) => {
  moveTo(world(), text)
  await remindKeepers(app().deps)
  await remindOwners(app().deps)
}
const cancel = () => steerGame(world(), { groupGameId: 'thursday', managerId: KEEPER, actionId: 'c-1', action: 'cancel', round: 0 })

/** Tuesday has a game at 19:30 in the calendar; the live one begins at 20:00 and is to be announced at 19:30. */
beforeEach(async () => {
  await beginMarch(world())
  await plan(world(), { startsAt: '2026-03-03T20:00:00+08:00' })
})

test('the calendar’s task shows the live game of its group and day, and whose it is to run', async () => {
  expect((await find()).game).toEqual({ id: 'thursday', kind: 'quiz', state: 'planned', end: null, startsAt: '2026-03-03T12:00:00.000Z', winners: 0, isOwn: true })
  expect((await find('lin-wanqing')).game).toMatchObject({ isOwn: false })
  const others = (await showCalendar(world(), GROUP, KEEPER)).days.flatMap(({ tasks }) => tasks).filter(({ id }) => id !== TASK)
  expect(others.every(({ game }) => game === null)).toBe(true)
})

test('the owner is reminded once, by the game', async () => {
  for (const time of ['03-03T19:30', '03-03T19:34', '03-03T19:35', '03-03T19:36']) await round(time)
  expect(told()).toEqual(['西湖邻里福利群：群游戏还没预告'])
})

test('a game that is cancelled leaves the task by itself: it reminds, and stands in the calendar without a game', async () => {
  await cancel()
  await round('03-03T19:30')
  expect(told()).toEqual(['西湖邻里福利群：该发小游戏了'])
  expect((await find()).game).toBeNull()
})

test('in his day it is one thing: the calendar’s until the group should be told, then the game’s', async () => {
  moveTo(world(), '03-03T09:00')
  expect(await dayOf()).toEqual(['sop'])
  moveTo(world(), '03-03T19:30')
  expect(await dayOf()).toEqual(['group-game'])
})

test('launched, the task is sent, as of when the group was told (D17)', async () => {
  moveTo(world(), '03-03T19:31')
  await announceGame(world(), 'thursday', KEEPER)
  expect((await find()).standing).toBe('due')
  moveTo(world(), '03-03T20:00')
  await launchGame(world(), 'thursday', KEEPER)
  await launchGame(world(), 'thursday', KEEPER)
  expect(await find()).toMatchObject({ standing: 'sent', sentAt: '2026-03-03T11:31:00.000Z', game: { state: 'running' } })
})

test('launched without a word before, it counts from the launch, which nobody takes back; too early a launch settles nothing', async () => {
  moveTo(world(), '03-03T12:00')
  expect(await launchGame(world(), 'thursday', KEEPER)).toMatchObject({ refusal: 'tooEarly' })
  expect((await find()).standing).toBe('ahead')
  moveTo(world(), '03-03T20:01')
  await launchGame(world(), 'thursday', KEEPER)
  expect(await find()).toMatchObject({ standing: 'sentLate', sentAt: '2026-03-03T12:01:00.000Z' })
  expect((await listToday(world(), KEEPER)).justDone).toEqual([])
  await expect(sopTasks.bringBack!(world(), KEEPER, TASK, undoSince(world()))).rejects.toMatchObject({ code: 'GAME_LAUNCHED' })
})

test('of two games on a day each goes with what is nearest to it: launching the other settles nothing', async () => {
  await plan(world(), { id: 'noon', startsAt: '2026-03-03T12:00:00+08:00', rewards: [600, 500] })
  moveTo(world(), '03-03T12:00')
  await launchGame(world(), 'noon', KEEPER)
  expect(await find()).toMatchObject({ standing: 'ahead', game: { id: 'thursday' } })
  moveTo(world(), '03-03T20:00')
  await launchGame(world(), 'thursday', KEEPER)
  expect(await find()).toMatchObject({ standing: 'sentLate', game: { id: 'thursday' } })
})

test('of two tasks on a day only the nearest has the game: the other still reminds, and is sent by itself', async () => {
  await world().db.query(
    `insert into sop_task (id, group_id, slot_id, planned_on, planned_time, due_at, kind, theme, text, is_provisional, remind_at)
     select 'noon', group_id, slot_id, planned_on, '12:30', due_at - interval '7 hours', kind, theme, text, is_provisional, remind_at - interval '7 hours'
     from sop_task where id = $1`,
    [TASK],
  )
  const games = async () => (await showCalendar(world(), GROUP, KEEPER)).days.flatMap(({ tasks }) => tasks).flatMap(({ id, game }) => (game ? [id] : []))
  expect(await games()).toEqual([TASK])
  await round('03-03T12:30')
  expect(told()).toEqual(['西湖邻里福利群：该发小游戏了'])
})

test('a game the group was told of stands in his day no more as a task, and a tick from before counts for nothing: it keeps its time', async () => {
  moveTo(world(), '03-03T19:31')
  await announceGame(world(), 'thursday', KEEPER)
  expect(await dayOf()).not.toContain('sop')
  await expect(sopTasks.settle!(world(), KEEPER, TASK)).rejects.toMatchObject({ code: 'TODAY_ITEM_NOT_FOUND' })
  moveTo(world(), '03-03T20:00')
  await launchGame(world(), 'thursday', KEEPER)
  expect(await find()).toMatchObject({ standing: 'sent', sentAt: '2026-03-03T11:31:00.000Z' })
})

test('what was let go stays so, and a task of another day or another group is left alone', async () => {
  await settleTask(world(), { groupId: GROUP, taskId: TASK, managerId: KEEPER }, { state: 'skipped', reason: '改为现场玩' })
  moveTo(world(), '03-03T20:00')
  await launchGame(world(), 'thursday', KEEPER)
  expect((await find()).standing).toBe('skipped')
  expect(await world().db.query("select id from sop_task where state = 'sent'")).toEqual([])
})

test('a launch and a tap that says it was sent, at the same moment, settle it once', async () => {
  moveTo(world(), '03-03T20:00')
  const tap = () => settleTask(world(), { groupId: GROUP, taskId: TASK, managerId: KEEPER }, { state: 'sent', isDelivered: false })
  await Promise.all([launchGame(world(), 'thursday', KEEPER), tap(), tap()])
  expect(await find()).toMatchObject({ standing: 'sentLate', sentAt: '2026-03-03T12:00:00.000Z' })
})
