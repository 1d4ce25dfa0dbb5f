import { beforeEach, expect, test } from 'vitest'
import { editTask } from '../sop/edit-task'
import { beginMarch, GROUP, KEEPER, moveTo } from '../sop/testing/march'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { listToday } from './list-today'
import { sopTasks } from './from-sop'
import { undoSince } from './undo-time'

const world = useDemoWorld()
const app = useTestApp(world)
beforeEach(() => beginMarch(world()))

const items = async (managerId = KEEPER) => (await listToday(world(), managerId)).items
const firstId = async () => (await items())[0]!.id
const friday = '2026-03-06'

test('today lists what is to be sent into his groups in the order of time, also what is still to come (S5)', async () => {
  moveTo(world(), '03-06T09:00')
  expect((await items()).map(({ at, label, customerName }) => [at, label, customerName])).toEqual([
    [`${friday}T02:00:00.000Z`, '专业内容', '西湖邻里福利群'], [`${friday}T11:30:00.000Z`, '固定活动', '西湖邻里福利群'],
  ])
  expect(await items('lin-wanqing')).toEqual([])
  moveTo(world(), '03-07T00:00')
  expect(await items()).toEqual([])
})

test('one tap says that it was sent, and can be taken back for ten minutes', async () => {
  moveTo(world(), '03-02T10:01')
  const id = await firstId()
  await sopTasks.settle!(world(), KEEPER, id)
  const { items: left, justDone } = await listToday(world(), KEEPER)
  expect([left, justDone.map((it) => it.id)]).toEqual([[], [id]])
  expect(await sopTasks.bringBack!(world(), KEEPER, id, undoSince(world()))).toBe(true)
  expect(await items()).toHaveLength(1)
  await sopTasks.settle!(world(), KEEPER, id)
  moveTo(world(), '03-02T10:12')
  expect(await sopTasks.bringBack!(world(), KEEPER, id, undoSince(world()))).toBe(false)
})

test('what went out into the group from its chat is not brought back: nobody sends it twice (G10)', async () => {
  moveTo(world(), '03-02T10:01')
  const taskId = await firstId()
  const { sop, today } = await clientOfManager(app().url, KEEPER)
  expect(await sop.settleSopTask({ params: { groupId: GROUP, taskId }, body: { state: 'sent' } })).toMatchObject({ outcome: 'done' })
  expect((await today.listToday()).justDone).toEqual([])
  await expect(today.undoToday({ params: { source: 'sop', itemId: taskId } })).rejects.toMatchObject({ code: 'SENT_TO_GROUP' })
  expect(await items()).toEqual([])
})

test('what was ticked before the bank heard that it went out is not brought back either', async () => {
  moveTo(world(), '03-02T10:01')
  const taskId = await firstId()
  await sopTasks.settle!(world(), KEEPER, taskId)
  const { sop } = await clientOfManager(app().url, KEEPER)
  await sop.settleSopTask({ params: { groupId: GROUP, taskId }, body: { state: 'sent' } })
  expect((await listToday(world(), KEEPER)).justDone).toEqual([])
  await expect(sopTasks.bringBack!(world(), KEEPER, taskId, undoSince(world()))).rejects.toMatchObject({ code: 'SENT_TO_GROUP' })
})

test('nobody settles what is in another’s group', async () => {
  const id = await firstId()
  await expect(sopTasks.settle!(world(), 'fang-yuting', id)).rejects.toMatchObject({ code: 'TODAY_ITEM_NOT_FOUND' })
  expect(await sopTasks.bringBack!(world(), 'fang-yuting', id, undoSince(world()))).toBe(false)
})

test('what was moved to another day meanwhile has not been sent, and that is said', async () => {
  const id = await firstId()
  await editTask(world(), { groupId: GROUP, taskId: id, managerId: KEEPER }, { day: '2026-03-03' as never, time: '10:00', theme: '备用金', text: '明天再聊' })
  await expect(sopTasks.settle!(world(), KEEPER, id)).rejects.toMatchObject({ code: 'TODAY_ITEM_NOT_FOUND' })
  expect(await items()).toEqual([])
})
