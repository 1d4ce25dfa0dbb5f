import { beforeEach, expect, test } from 'vitest'
import { executionText } from '#shared/sop/execution'
import { useDemoWorld } from '../testing/demo-world'
import { makeTasks } from './make-tasks'
import { settleTask } from './settle-task'
import { showExecution } from './show-execution'
import { beginMarch, GROUP, KEEPER, madeTasks, moveTo } from './testing/march'

const world = useDemoWorld()
beforeEach(() => beginMarch(world()))

/** Sends the first so many of a fortnight, at their minute or so many minutes later, and comes to its last evening. */
async function send(count: number, laterBy: (place: number) => number = () => 0): Promise<void> {
  for (const [place, { due, slot }] of (await madeTasks(world())).slice(0, count).entries()) {
    moveTo(world(), due.replace(' ', 'T'))
    await makeTasks(world())
    world().clock.moveTo(new Date(world().clock.now().getTime() + laterBy(place) * 60_000))
    await settleTask(world(), { groupId: GROUP, taskId: `${GROUP}:${slot}:2026-${due.slice(0, 5)}`, managerId: KEEPER }, { state: 'sent', isDelivered: false })
  }
}
const own = (days = 30) => showExecution(world(), KEEPER, days)

test('9 of 10 due items sent are 90%, the late counted apart (D17)', async () => {
  await send(9, (place) => (place < 2 ? 30 : 29))
  moveTo(world(), '03-12T20:00')
  const { total } = await own()
  expect(total).toEqual({ due: 10, sent: 9, late: 2, skipped: 0 })
  expect(executionText(total)).toBe('90%')
})

test('what it is just time for is not due yet, what is let go is due and not sent', async () => {
  await send(1)
  await settleTask(world(), { groupId: GROUP, taskId: `${GROUP}:tuesday-quiz:2026-03-03`, managerId: KEEPER }, { state: 'skipped', reason: '停电' })
  expect((await own()).total).toEqual({ due: 1, sent: 1, late: 0, skipped: 0 })
  moveTo(world(), '03-04T12:29')
  expect((await own()).total).toEqual({ due: 2, sent: 1, late: 0, skipped: 1 })
  moveTo(world(), '03-04T12:30')
  expect((await own()).total).toEqual({ due: 3, sent: 1, late: 0, skipped: 1 })
})

test('a period begins with its first day, and today is of it', async () => {
  await send(9)
  moveTo(world(), '03-12T20:00')
  expect(await own(7)).toMatchObject({ from: '2026-03-06', to: '2026-03-12', total: { due: 6, sent: 5 } })
})

test('head office sees every manager of every branch, a manager himself', async () => {
  moveTo(world(), '03-03T08:00')
  const everybody = await showExecution(world(), 'zhou-mingyuan', 7)
  expect(everybody.managers.map(({ managerName, branchName, due }) => [branchName, managerName, due])).toEqual([
    ['宁波鄞州支行', '鲍欣悦', 1], ['杭州滨江支行', '方雨婷', 1], ['杭州西湖支行', '沈嘉禾', 1],
  ])
  expect(everybody.total.due).toBe(3)
  expect((await own()).managers.map(({ managerName }) => managerName)).toEqual(['沈嘉禾'])
})

test('an operator of a branch is no head office: he sees himself (K6)', async () => {
  moveTo(world(), '03-03T08:00')
  await world().db.query("update manager set roles = '{manager,operator,approver}' where id = $1", [KEEPER])
  expect((await own(7)).managers.map(({ managerName }) => managerName)).toEqual(['沈嘉禾'])
})

test('who is not on the list of managers is told so', async () => {
  await expect(showExecution(world(), 'nobody', 7)).rejects.toMatchObject({ code: 'MANAGER_NOT_FOUND' })
})
