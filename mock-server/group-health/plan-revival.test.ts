import { beforeEach, expect, test } from 'vitest'
import type { PlannedRevival } from '#shared/group-health/contract'
import { revivals, type Revival } from '#shared/group-health/revival'
import { laterDay } from '#shared/time/calendar-day'
import { promisesIn } from '../compliance/promises-in'
import { plan } from '../group-game/testing/game-world'
import { editTask } from '../sop/edit-task'
import { makeTasks } from '../sop/make-tasks'
import { settleTask } from '../sop/settle-task'
import { showCalendar } from '../sop/show-calendar'
import { addAssisted, ASSISTED, beginMarch, GROUP, HELPER, KEEPER, moveTo } from '../sop/testing/march'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { planRevival } from './plan-revival'
import { revivalDraft } from './revival-draft'

const world = useDemoWorld()
const app = useTestApp(world)

const put = (revival: Revival, groupId = GROUP, managerId = KEEPER) => planRevival(world(), { groupId, managerId, revival })
const standing = (answer: PlannedRevival) => (answer.outcome === 'planned' ? answer.health.planned.map(({ revival, day, time }) => `${revival} ${day.slice(5)} ${time}`) : answer.reason)
const own = async () => (await showCalendar(world(), GROUP, KEEPER)).days.flatMap(({ tasks }) => tasks).filter(({ revival }) => revival !== null)

/** Monday; nobody has said a word for a week and more. */
beforeEach(async () => {
  await world().db.query('delete from group_voice')
  await world().db.query("update customer_group set made_at = '2026-02-01T10:00:00+08:00'")
  await beginMarch(world())
})

test('it stands tomorrow at the hour of the group’s knowledge, with a theme and a text, and nothing speaks against it (G18)', async () => {
  expect(standing(await put('steps'))).toEqual(['steps 03-03 10:00'])
  expect(await own()).toEqual([expect.objectContaining({
    revival: 'steps', kind: 'topic', theme: expect.stringMatching(/./), text: expect.stringMatching(/./), standing: 'ahead', usual: null, isEdited: false, warnings: [],
  })])
})

test('all four find a minute of their own, beside the plan and the games (G9)', async () => {
  moveTo(world(), '03-05T08:00')
  await plan(world(), { startsAt: '2026-03-06T11:00:00+08:00' })
  for (const revival of revivals) await put(revival)
  expect((await own()).map(({ revival, day, time, warnings }) => `${revival} ${day.slice(5)} ${time} ${warnings.length}`)).toEqual([
    'event 03-06 10:30 0', 'financeNews 03-06 11:30 0', 'hotTopic 03-06 12:00 0', 'steps 03-06 12:30 0',
  ])
})

test('tapped twice, or by two at once, it is one task; on the next day too while it stands there', async () => {
  await Promise.all([put('steps'), put('steps'), put('steps')])
  await put('steps')
  moveTo(world(), '03-03T08:00')
  expect(standing(await put('steps'))).toEqual(['steps 03-03 10:00'])
  expect(await own()).toHaveLength(1)
})

test('four at the same moment still take four minutes', async () => {
  await Promise.all(revivals.map((revival) => put(revival)))
  expect((await own()).map(({ time }) => time)).toEqual(['10:00', '10:30', '11:00', '11:30'])
})

test('it survives the making of tasks, and a change of the plan', async () => {
  await put('steps')
  const before = await own()
  await world().db.query("update sop_plan set active_slots = '[]', active_version = active_version + 1")
  await makeTasks(world())
  expect(await own()).toEqual(before)
  expect(await world().db.query('select id from sop_task where group_id = $1', [GROUP])).toHaveLength(1)
})

test('it is edited, let go and sent as any other; moved, it stands where it always did', async () => {
  await put('steps')
  const [task] = await own()
  const place = { groupId: GROUP, taskId: task!.id, managerId: KEEPER }
  expect(await editTask(world(), place, { day: '2026-03-02' as never, time: '09:00', theme: '晒步数', text: '今天走了多少？' })).toMatchObject({ outcome: 'saved' })
  expect(await own()).toEqual([expect.objectContaining({ day: '2026-03-02', time: '09:00', theme: '晒步数', isEdited: true, usual: null })])
  moveTo(world(), '03-02T09:05')
  await settleTask(world(), place, { state: 'sent', isDelivered: false })
  expect(await put('steps')).toMatchObject({ outcome: 'planned', health: { planned: [{ revival: 'steps', sentAt: '2026-03-02T01:05:00.000Z' }] } })
})

test('what was let go, or missed, is planned anew', async () => {
  await put('steps')
  const [task] = await own()
  await settleTask(world(), { groupId: GROUP, taskId: task!.id, managerId: KEEPER }, { state: 'skipped', reason: '下雨' })
  expect(standing(await put('steps'))).toEqual(['steps 03-03 10:00'])
  expect(await own()).toEqual([expect.objectContaining({ standing: 'ahead', skipReason: null })])
  moveTo(world(), '03-04T08:00')
  expect(standing(await put('steps'))).toEqual(['steps 03-05 10:00'])
})

test('where there is no plan it stands at ten; a habit at night gives way to the morning', async () => {
  await world().db.query('delete from sop_task')
  expect(standing(await put('steps'))).toEqual(['steps 03-03 10:00'])
  await world().db.query(
    `insert into sop_task (id, group_id, slot_id, planned_on, planned_time, due_at, kind, theme, text, is_provisional)
     values ('late', $1, 'late', '2026-03-02', '22:00', '2026-03-02T22:00:00+08:00', 'content', '主题', '正文', false)`, [GROUP],
  )
  expect(standing(await put('hotTopic'))).toEqual(['hotTopic 03-03 08:00', 'steps 03-03 10:00'])
})

test('a group that is awake, or not published, is given none, and nothing is written', async () => {
  await world().db.query("insert into group_voice (group_id, customer_id, spoke_at) select $1, id, '2026-03-01T10:00:00+08:00' from customer limit 1", [GROUP])
  expect(await put('steps')).toEqual({ outcome: 'refused', reason: 'awake' })
  await world().db.query('delete from group_voice')
  await world().db.query('update customer_group set published_at = null where id = $1', [GROUP])
  expect(await put('steps')).toEqual({ outcome: 'refused', reason: 'unpublished' })
  expect(await own()).toEqual([])
})

test('an assisted group is woken without offers until its people trust the bank (G7)', async () => {
  await addAssisted(world())
  expect(await put('event', ASSISTED, HELPER)).toEqual({ outcome: 'refused', reason: 'notTrusted' })
  expect(standing(await put('steps', ASSISTED, HELPER))).toEqual(['steps 03-03 10:00'])
  await world().db.query("update customer_group set step = 'lead' where id = $1", [ASSISTED])
  expect(await put('event', ASSISTED, HELPER)).toMatchObject({ outcome: 'planned' })
})

test.each(revivals)('%s begins with words that promise nothing, others a week later, and no link (K4, G17, G20)', (revival) => {
  const [one, other] = [revivalDraft(revival, '2026-03-03' as never), revivalDraft(revival, laterDay('2026-03-03' as never, 7))]
  expect(promisesIn(world(), [one.theme, one.text, other.theme, other.text])).toEqual([])
  expect(one.text).not.toBe(other.text)
  expect(`${one.text}${other.text}`).not.toContain('http')
})

test('another branch’s manager wakes nobody (K6)', async () => {
  const { groupHealth } = await clientOfManager(app().url, 'bao-xinyue')
  await expect(groupHealth.planRevival({ params: { groupId: GROUP, revival: 'steps' } })).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})
