import { beforeEach, expect, test } from 'vitest'
import { createHolidayCalendar } from '#shared/time/holiday-calendar'
import { useDemoWorld } from '../testing/demo-world'
import { activatePlan } from './activate-plan'
import { editTask } from './edit-task'
import { makeTasks } from './make-tasks'
import { readPlan } from './plan-row'
import { savePlan } from './save-plan'
import { settleTask } from './settle-task'
import { addAssisted, ASSISTED, beginMarch, GROUP, KEEPER, madeTasks, moveTo, taskId } from './testing/march'

const world = useDemoWorld()

const dues = async (groupId = GROUP) => (await madeTasks(world(), groupId)).map(({ due, kind }) => `${due} ${kind}`)
const edit = (slotId: string, day: string, text: string) =>
  editTask(world(), { groupId: GROUP, taskId: taskId(slotId, day), managerId: KEEPER }, { day: `2026-${day}` as never, time: '10:00', theme: '本周特别', text })
const textOf = async (slotId: string, day: string) => (await world().db.query<{ text: string }>('select text from sop_task where id = $1', [taskId(slotId, day)]))[0]?.text

/** The branch writes its own plan and activates it. */
async function putPlan(change: (slots: Awaited<ReturnType<typeof readPlan>>['slots']) => Awaited<ReturnType<typeof readPlan>>['slots']) {
  const { slots, version } = await readPlan(world().db, world(), 'hangzhou-xihu')
  await savePlan(world(), KEEPER, { version, slots: change(slots) })
  return activatePlan(world(), KEEPER, version + 1)
}

beforeEach(() => beginMarch(world()))

const FORTNIGHT = [
  '03-02 10:00 content', '03-03 19:30 game', '03-04 12:00 offer', '03-05 19:30 game', '03-06 10:00 content', '03-06 19:30 event',
  '03-09 10:00 content', '03-10 19:30 game', '03-11 12:00 offer', '03-12 19:30 game', '03-13 10:00 content', '03-13 19:30 event',
]

test('the round of work makes a fortnight of tasks for every published group, with a theme and a text each (G10-G13)', async () => {
  expect(await dues()).toEqual(FORTNIGHT)
  expect(await dues('yinzhou-family')).toEqual(FORTNIGHT)
  expect(await world().db.query("select 1 from sop_task where theme = '' or text = ''")).toEqual([])
})

test('round after round, and processes side by side, make the same tasks once', async () => {
  await makeTasks(world())
  await world().db.query('truncate sop_made')
  await Promise.all([makeTasks(world()), makeTasks(world()), makeTasks(world())])
  expect(await dues()).toEqual(FORTNIGHT)
})

test('while nothing has changed a round writes nothing', async () => {
  const stamp = async () => world().db.query('select xmin::text as xmin, id from sop_task order by id')
  const before = await stamp()
  await makeTasks(world())
  expect(await stamp()).toEqual(before)
})

test('the next Monday adds the week after, and what is over stays', async () => {
  moveTo(world(), '03-09T00:00')
  await makeTasks(world())
  const all = await dues()
  expect(all.slice(0, 12)).toEqual(FORTNIGHT)
  expect(all.slice(12)).toEqual(['03-16 10:00 content', '03-17 19:30 game', '03-18 12:00 offer', '03-19 19:30 game', '03-20 10:00 content', '03-20 19:30 event'])
})

test('an assisted group gets two a week, knowledge only, until its people trust the bank (G8, G7)', async () => {
  await addAssisted(world())
  await makeTasks(world())
  expect(await dues(ASSISTED)).toEqual(['03-02 10:00 content', '03-06 10:00 content', '03-09 10:00 content', '03-13 10:00 content'])
  await world().db.query("delete from sop_task where group_id = $1", [ASSISTED])
  await putPlan((slots) => slots.map((it) => (it.id === 'monday-knowledge' ? { ...it, isForAssisted: false } : it.id === 'wednesday-offer' ? { ...it, isForAssisted: true } : it)))
  await makeTasks(world())
  expect(await dues(ASSISTED)).toEqual(['03-06 10:00 content', '03-13 10:00 content'])
  await world().db.query("update customer_group set step = 'lead' where id = $1", [ASSISTED])
  await makeTasks(world())
  expect(await dues(ASSISTED)).toEqual(['03-04 12:00 offer', '03-06 10:00 content', '03-11 12:00 offer', '03-13 10:00 content'])
})

test('what is edited this week leaves the plan, and next week, alone (G10)', async () => {
  const next = await textOf('wednesday-offer', '03-11')
  await edit('wednesday-offer', '03-04', '本周三只发这一条')
  await world().db.query('truncate sop_made')
  await makeTasks(world())
  expect(await textOf('wednesday-offer', '03-04')).toBe('本周三只发这一条')
  expect(await textOf('wednesday-offer', '03-11')).toBe(next)
  expect((await readPlan(world().db, world(), 'hangzhou-xihu')).slots.flatMap(({ turns }) => turns.map(({ text }) => text))).not.toContain('本周三只发这一条')
})

test('a plan that is activated changes what is to come, of its branch only; what was edited, settled or is over stays', async () => {
  await edit('wednesday-offer', '03-04', '本周三只发这一条')
  await settleTask(world(), { groupId: GROUP, taskId: taskId('tuesday-quiz', '03-03'), managerId: KEEPER }, { state: 'skipped', reason: '停电' })
  moveTo(world(), '03-02T11:00')
  const outcome = await putPlan((slots) => slots.map((it) => ({ ...it, time: it.kind === 'game' ? '20:30' : it.kind === 'event' ? it.time : '09:00' })))
  expect(outcome.outcome).toBe('activated')
  await makeTasks(world())
  expect((await dues()).slice(0, 6)).toEqual([
    '03-02 10:00 content', '03-03 19:30 game', '03-04 10:00 offer', '03-05 20:30 game', '03-06 09:00 content', '03-06 19:30 event',
  ])
  expect(await dues('yinzhou-family')).toEqual(FORTNIGHT)
})

test('a slot that the plan has no more is made no more', async () => {
  await putPlan((slots) => slots.filter(({ id }) => id !== 'thursday-riddle'))
  await makeTasks(world())
  expect((await dues()).filter((it) => it.includes('game'))).toEqual(['03-03 19:30 game', '03-10 19:30 game'])
})

test('a group that is published no more is sent nothing more', async () => {
  await world().db.query('update customer_group set published_at = null where id = $1', [GROUP])
  await makeTasks(world())
  expect(await dues()).toEqual([])
})

test('a group that is published in the afternoon owes nothing of the morning', async () => {
  await world().db.query('truncate sop_task, sop_made')
  moveTo(world(), '03-02T14:00')
  await makeTasks(world())
  expect((await dues())[0]).toBe('03-03 19:30 game')
})

test('before a year’s calendar is published its days are a guess; once it is, a day off falls away (R20)', async () => {
  moveTo(world(), '12-28T08:00')
  await makeTasks(world())
  const guessed = () => world().db.query("select slot_id from sop_task where is_provisional and group_id = $1 and due_at < '2027-01-02' order by 1", [GROUP])
  expect(await guessed()).toEqual([{ slot_id: 'friday-event' }, { slot_id: 'friday-safety' }])
  // The notice comes with the next day's start.
  moveTo(world(), '12-29T08:00')
  await makeTasks({ ...world(), calendar: createHolidayCalendar({ 2027: { off: ['2027-01-01' as never], worked: [] } }) })
  expect(await guessed()).toEqual([])
  expect((await dues()).filter((it) => it.startsWith('01-01'))).toEqual(['01-01 19:30 event'])
})
