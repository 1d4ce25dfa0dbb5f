import { beforeEach, expect, test } from 'vitest'
import type { SopCalendar } from '#shared/sop/contract'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { makeTasks } from './make-tasks'
import { addAssisted, ASSISTED, beginMarch, GROUP, KEEPER, moveTo, taskId } from './testing/march'

const world = useDemoWorld()
const app = useTestApp(world)

type Desk = Awaited<ReturnType<typeof clientOfManager>>['sop']
let desk: Desk
const deskOf = async (managerId: string) => (await clientOfManager(app().url, managerId)).sop

beforeEach(async () => {
  await beginMarch(world())
  desk = await deskOf(KEEPER)
})

/** A session does not last so long: he signs in again. */
async function goTo(text: string): Promise<void> {
  moveTo(world(), text)
  desk = await deskOf(KEEPER)
}

const params = (slotId: string, day: string) => ({ groupId: GROUP, taskId: taskId(slotId, day) })
const show = (groupId = GROUP) => desk.showSopCalendar({ params: { groupId } })
const tasksOf = ({ days }: SopCalendar) => days.flatMap(({ tasks }) => tasks)
const find = (calendar: SopCalendar, slotId: string, day: string) => tasksOf(calendar).find(({ id }) => id === taskId(slotId, day))!
const settle = (slotId: string, day: string, body: Parameters<Desk['settleSopTask']>[0]['body']) => desk.settleSopTask({ params: params(slotId, day), body })
const edit = (slotId: string, day: string, change: Partial<Parameters<Desk['editSopTask']>[0]['body']> = {}) =>
  desk.editSopTask({ params: params(slotId, day), body: { day: `2026-${day}` as never, time: '10:00', theme: '本周特别', text: '这周换一条', ...change } })

async function saved(slotId: string, day: string, change: Parameters<typeof edit>[2]): Promise<SopCalendar> {
  const answer = await edit(slotId, day, change)
  if (answer.outcome !== 'saved') throw new Error(answer.outcome)
  return answer.calendar
}

test('the calendar shows this week and the next, day by day, each task with its time, theme and text (G9, G10)', async () => {
  const calendar = await show()
  expect(calendar).toMatchObject({ groupName: '西湖邻里福利群', kind: 'managed', access: 'full', today: '2026-03-02', mostPerWeek: 5 })
  expect(calendar.days.map(({ day }) => day.slice(5))).toEqual(['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15'].map((it) => `03-${it}`))
  expect(calendar.days[4]!.tasks.map(({ time, kind }) => `${time} ${kind}`)).toEqual(['10:00 content', '19:30 event'])
  expect(tasksOf(calendar).every(({ theme, text, warnings, standing }) => theme && text && warnings.length === 0 && standing === 'ahead')).toBe(true)
})

test('a holiday is told, and only the habit is left on it', async () => {
  await goTo('02-16T08:00')
  await world().db.query('truncate sop_task, sop_made')
  await makeTasks(world())
  const { days } = await show()
  expect(days.filter(({ isHoliday }) => isHoliday).map(({ day }) => day.slice(8))).toEqual(['16', '17', '18', '19', '20', '23'])
  expect(days.slice(0, 8).flatMap(({ tasks }) => tasks.map(({ kind, day }) => `${day.slice(8)} ${kind}`))).toEqual(['20 event'])
})

test('sent at its time it is done, half an hour later it is late, the next day it was missed (D17)', async () => {
  await goTo('03-02T10:00')
  expect(find(await show(), 'monday-knowledge', '03-02').standing).toBe('due')
  expect(await settle('monday-knowledge', '03-02', { state: 'sent' })).toMatchObject({ outcome: 'done' })
  expect(find(await show(), 'monday-knowledge', '03-02')).toMatchObject({ standing: 'sent', sentAt: '2026-03-02T02:00:00.000Z' })
  await goTo('03-03T20:00')
  await settle('tuesday-quiz', '03-03', { state: 'sent' })
  expect(find(await show(), 'tuesday-quiz', '03-03').standing).toBe('sentLate')
  await goTo('03-05T08:00')
  expect(find(await show(), 'wednesday-offer', '03-04').standing).toBe('missed')
})

test('said twice it was sent once, and nobody lets it go any more', async () => {
  await goTo('03-02T10:05')
  await settle('monday-knowledge', '03-02', { state: 'sent' })
  moveTo(world(), '03-02T11:00')
  await settle('monday-knowledge', '03-02', { state: 'sent' })
  expect(find(await show(), 'monday-knowledge', '03-02').sentAt).toBe('2026-03-02T02:05:00.000Z')
  expect(await settle('monday-knowledge', '03-02', { state: 'skipped', reason: '不发了' })).toEqual({ outcome: 'refused', reason: 'settled' })
})

test('it is let go with a reason, and that can be taken back', async () => {
  const answer = await settle('wednesday-offer', '03-04', { state: 'skipped', reason: ' 商户活动取消 ' })
  expect(answer.outcome === 'done' && find(answer.calendar, 'wednesday-offer', '03-04')).toMatchObject({ standing: 'skipped', skipReason: '商户活动取消' })
  await settle('wednesday-offer', '03-04', { state: 'planned' })
  expect(find(await show(), 'wednesday-offer', '03-04')).toMatchObject({ standing: 'ahead', skipReason: null })
  await expect(settle('wednesday-offer', '03-04', { state: 'skipped', reason: ' ' })).rejects.toMatchObject({ code: 'INVALID_REQUEST' })
})

test('what another day is for is not sent today', async () => {
  expect(await settle('wednesday-offer', '03-04', { state: 'sent' })).toEqual({ outcome: 'refused', reason: 'notYet' })
})

test('an edit moves and rewrites one task, and says where it usually stands', async () => {
  const calendar = await saved('wednesday-offer', '03-04', { day: '2026-03-05' as never, time: '09:30' })
  expect(find(calendar, 'wednesday-offer', '03-04')).toMatchObject({
    day: '2026-03-05', time: '09:30', theme: '本周特别', text: '这周换一条', isEdited: true, usual: { day: '2026-03-04', time: '12:00' }, warnings: [],
  })
})

test('two at the same minute warn at both (G9)', async () => {
  const calendar = await saved('wednesday-offer', '03-04', { day: '2026-03-06' as never })
  expect(tasksOf(calendar).filter(({ warnings }) => warnings.some(({ code }) => code === 'sameMinute')).map(({ id }) => id)).toEqual([
    taskId('friday-safety', '03-06'), taskId('wednesday-offer', '03-04'),
  ])
})

test('a moved event warns of the habit (G13)', async () => {
  const calendar = await saved('friday-event', '03-06', { day: '2026-03-07' as never, time: '19:30' })
  expect(find(calendar, 'friday-event', '03-06').warnings).toEqual([{ code: 'habitMoved', days: null }])
})

test('a Friday without its content or its event is told of until it is over, and when it is put right no more (G13)', async () => {
  const friday = async (day = '2026-03-06') => (await show()).days.find((it) => it.day === day)!.missing
  expect(await friday()).toEqual([])
  await settle('friday-safety', '03-06', { state: 'skipped', reason: '换内容' })
  await saved('friday-event', '03-06', { day: '2026-03-07' as never, time: '19:30' })
  expect([await friday(), await friday('2026-03-13')]).toEqual([['content', 'event'], []])
  await saved('wednesday-offer', '03-04', { day: '2026-03-06' as never })
  expect(await friday()).toEqual(['event'])
  await goTo('03-07T08:00')
  expect(await friday()).toEqual([])
})

test('what is moved onto a holiday warns, and the week before it does not (G10)', async () => {
  await goTo('02-11T08:00')
  await world().db.query('truncate sop_task, sop_made')
  await makeTasks(world())
  expect(find(await saved('friday-safety', '02-13', { day: '2026-02-12' as never }), 'friday-safety', '02-13').warnings).toEqual([])
  expect(find(await saved('friday-safety', '02-13', { day: '2026-02-16' as never }), 'friday-safety', '02-13').warnings).toEqual([{ code: 'holiday', days: null }])
})

test('the same text within a fortnight warns, with the days between; what was let go counts for nothing (G20)', async () => {
  const { text } = find(await show(), 'monday-knowledge', '03-02')
  const calendar = await saved('monday-knowledge', '03-09', { text })
  expect(find(calendar, 'monday-knowledge', '03-09').warnings).toEqual([{ code: 'repeated', days: 7 }])
  await settle('monday-knowledge', '03-02', { state: 'skipped', reason: '不发了' })
  expect(find(await show(), 'monday-knowledge', '03-09').warnings).toEqual([])
})

test('a third link in a row warns, until a member has said something between (G17)', async () => {
  await settle('tuesday-quiz', '03-03', { state: 'skipped', reason: '改期' })
  await settle('thursday-riddle', '03-05', { state: 'skipped', reason: '改期' })
  const link = (name: string) => `点这里看 https://bank.example/${name}`
  await edit('monday-knowledge', '03-02', { text: link('a') })
  await edit('wednesday-offer', '03-04', { time: '12:00', text: link('b') })
  const calendar = await saved('friday-safety', '03-06', { text: link('c') })
  expect(find(calendar, 'friday-safety', '03-06').warnings).toEqual([{ code: 'linksInRow', days: null }])
  const speak = (at: string) =>
    world().db.query("insert into group_voice (group_id, customer_id, spoke_at) select $1, id, $2 from customer limit 1 on conflict (group_id, customer_id) do update set spoke_at = excluded.spoke_at", [GROUP, at])
  await speak('2026-03-01T13:00:00+08:00')
  expect(find(await show(), 'friday-safety', '03-06').warnings).toEqual([{ code: 'linksInRow', days: null }])
  await speak('2026-03-05T13:00:00+08:00')
  expect(find(await show(), 'friday-safety', '03-06').warnings).toEqual([])
  await world().db.query('delete from group_voice')
  await world().db.query(
    "insert into group_question (id, group_id, customer_id, text, asked_at) select 'q', $1, id, '几点', '2026-03-04T13:00:00+08:00' from customer limit 1", [GROUP],
  )
  expect(find(await show(), 'friday-safety', '03-06').warnings).toEqual([])
})

test('an edit that promises a return, is for the past, too far, or of what was sent, changes nothing', async () => {
  expect(await edit('wednesday-offer', '03-04', { text: '这款保本保息' })).toMatchObject({ outcome: 'promises' })
  expect(await edit('wednesday-offer', '03-04', { day: '2026-03-01' as never })).toEqual({ outcome: 'refused', reason: 'past' })
  expect(await edit('wednesday-offer', '03-04', { day: '2026-03-16' as never })).toEqual({ outcome: 'refused', reason: 'tooFar' })
  await goTo('03-02T10:05')
  await settle('monday-knowledge', '03-02', { state: 'sent' })
  expect(await edit('monday-knowledge', '03-02')).toEqual({ outcome: 'refused', reason: 'settled' })
  expect(tasksOf(await show()).some(({ isEdited }) => isEdited)).toBe(false)
})

test('what is late may still be written better before it is sent', async () => {
  await goTo('03-02T11:00')
  expect(find(await saved('monday-knowledge', '03-02', {}), 'monday-knowledge', '03-02')).toMatchObject({ standing: 'late', text: '这周换一条', time: '10:00' })
})

test('another branch’s calendar is nobody’s here; a colleague of the branch may help (K6)', async () => {
  desk = await deskOf('lou-siyuan')
  await expect(show()).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
  await expect(settle('monday-knowledge', '03-02', { state: 'sent' })).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
  await expect(edit('monday-knowledge', '03-02')).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
  desk = await deskOf('lin-wanqing')
  expect(await settle('monday-knowledge', '03-02', { state: 'sent' })).toMatchObject({ outcome: 'done' })
})

test('a task that is not of the group is not found', async () => {
  await expect(desk.settleSopTask({ params: { groupId: GROUP, taskId: 'nothing' }, body: { state: 'sent' } })).rejects.toMatchObject({ code: 'SOP_TASK_NOT_FOUND' })
  const other = { groupId: GROUP, taskId: taskId('monday-knowledge', '03-02', 'yinzhou-family') }
  await expect(desk.settleSopTask({ params: other, body: { state: 'sent' } })).rejects.toMatchObject({ code: 'SOP_TASK_NOT_FOUND' })
})

test('an assisted group’s calendar says how little it takes (G8)', async () => {
  await addAssisted(world())
  await makeTasks(world())
  const calendar = await show(ASSISTED)
  expect(calendar).toMatchObject({ kind: 'assisted', mostPerWeek: 2 })
  expect(calendar.days.slice(0, 7).flatMap(({ tasks }) => tasks)).toHaveLength(2)
})
