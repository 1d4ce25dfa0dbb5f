import { beforeEach, expect, test } from 'vitest'
import { ZHOU } from '../chat/testing/told'
import { addContact } from '../scenario/ready-customer'
import { moveStep } from '../script/conversion-step'
import { useDemoWorld } from '../testing/demo-world'
import { clientOfManager } from '../testing/test-browser'
import { useTestApp } from '../testing/use-test-app'
import { beginPlan } from './begin-plan'

const world = useDemoWorld()
const app = useTestApp(world)

type Desk = Awaited<ReturnType<typeof clientOfManager>>['followUp']

let desk: Desk
beforeEach(async () => void (desk = (await clientOfManager(app().url, 'lin-wanqing')).followUp))

const LIN = { customerId: ZHOU.id, managerId: 'lin-wanqing' }
const ofZhou = { externalUserId: ZHOU.externalUserId }
const show = () => desk.showFollowUps({ params: ofZhou })
const begin = (planId = 'plan-1') => desk.beginPlan({ params: { ...ofZhou, planId } })
const add = (followUpId: string, dueOn: string, note = '带利率表给客户') => desk.addFollowUp({ params: { ...ofZhou, followUpId }, body: { dueOn: dueOn as never, note } })
const settle = (followUpId: string, state: 'open' | 'done' | 'letGo') => desk.settleFollowUp({ params: { ...ofZhou, followUpId }, body: { state } })
const putOff = (followUpId: string, dueOn: string) => desk.putOffFollowUp({ params: { ...ofZhou, followUpId }, body: { dueOn: dueOn as never } })
const onDay = (day: number, time = '10:00') => new Date(Date.parse(`2026-02-12T${time}:00+08:00`) + day * 24 * 60 * 60 * 1000)
/** A session does not last so long: he signs in again. */
async function moveToDay(day: number): Promise<void> {
  world().clock.moveTo(onDay(day))
  desk = (await clientOfManager(app().url, 'lin-wanqing')).followUp
}
const pays = (at: Date) =>
  world().db.query(
    `insert into coupon (id, once_key, customer_id, offer_id, taken_on, usable_until, used_at)
     select 'paid', 'paid', $1, id, '2026-02-12', '2026-12-31', $2 from coupon_offer limit 1`,
    [ZHOU.id, at],
  )

test('a plan reminds on day 1, 7, 30 and 90, and nothing is due before (S28)', async () => {
  expect(await show()).toMatchObject({ plan: null, canBegin: true, open: [], offer: { days: [1, 7, 30, 90], windowDays: 90 } })
  const { plan, open, canBegin } = await begin()
  expect(canBegin).toBe(false)
  expect(plan).toMatchObject({ beganOn: '2026-02-12', countsUntil: '2026-05-13', sale: null })
  expect(plan!.days.map(({ day, dueOn, state }) => [day, dueOn, state])).toEqual([
    [1, '2026-02-13', 'open'], [7, '2026-02-19', 'open'], [30, '2026-03-14', 'open'], [90, '2026-05-13', 'open'],
  ])
  expect(open.map(({ planDay, daysDue }) => [planDay, daysDue])).toEqual([[1, -1], [7, -7], [30, -30], [90, -90]])
})

test('two taps at the same time begin one plan, and a second plan is not begun beside it', async () => {
  await Promise.all([beginPlan(world(), LIN, 'plan-1'), beginPlan(world(), LIN, 'plan-2'), beginPlan(world(), LIN, 'plan-1')])
  await begin('plan-3')
  expect(await world().db.query('select 1 from follow_up_plan')).toHaveLength(1)
  expect((await show()).open).toHaveLength(4)
})

test('what was done is off the list, with one tap back on it; a plan shows what became of each day', async () => {
  await begin()
  const { open, plan } = await settle('plan-1:1', 'done')
  expect(open.map(({ planDay }) => planDay)).toEqual([7, 30, 90])
  expect(plan!.days[0]).toMatchObject({ day: 1, state: 'done' })
  expect((await settle('plan-1:1', 'open')).open).toHaveLength(4)
})

test('a plan that is let go leaves nothing open, and another can follow', async () => {
  await begin()
  await settle('plan-1:1', 'done')
  expect(await desk.stopPlan({ params: { ...ofZhou, planId: 'plan-1' } })).toMatchObject({ plan: null, canBegin: true, open: [] })
  expect((await begin('plan-2')).open).toHaveLength(4)
})

test('an own follow-up stands with its day and its sentence, the longest overdue first', async () => {
  await add('own-1', '2026-02-20')
  await add('own-2', '2026-02-13', '问问孩子开学的事')
  await add('own-2', '2026-02-13', '问问孩子开学的事')
  await moveToDay(3)
  expect((await show()).open.map(({ note, daysDue }) => [note, daysDue])).toEqual([['问问孩子开学的事', 2], ['带利率表给客户', -5]])
})

test('put off, it is due on another day, of a plan as well', async () => {
  await begin()
  await moveToDay(2)
  const { open, plan } = await putOff('plan-1:1', '2026-02-18')
  expect(open[0]).toMatchObject({ planDay: 1, dueOn: '2026-02-18', daysDue: -4 })
  expect(plan!.days[0]).toMatchObject({ day: 1, dueOn: '2026-02-18' })
})

test('nothing is due on a day that is over', async () => {
  await expect(add('own-1', '2026-02-11')).rejects.toMatchObject({ code: 'DAY_PAST' })
  await add('own-1', '2026-02-12')
  await expect(putOff('own-1', '2026-02-11')).rejects.toMatchObject({ code: 'DAY_PAST' })
})

test.each([
  [89, { day: 89, soldOn: '2026-05-12', isCounted: true }],
  [91, { day: 91, soldOn: '2026-05-14', isCounted: false }],
])('a sale on day %i is shown with the plan (S28)', async (day, sale) => {
  await begin()
  await pays(onDay(day))
  await moveToDay(92)
  expect((await show()).plan!.sale).toEqual(sale)
})

test('what he paid for before the plan is not of it', async () => {
  await pays(onDay(0, '09:00'))
  await begin()
  expect((await show()).plan!.sale).toBeNull()
})

test('a customer who bought can be marketed to a second time: the next plan takes the old one’s place', async () => {
  await begin()
  await pays(onDay(40))
  await moveToDay(41)
  expect((await show()).canBegin).toBe(true)
  const { plan, open } = await begin('plan-2')
  expect(plan).toMatchObject({ id: 'plan-2', beganOn: '2026-03-25', sale: null })
  expect(open.every(({ id }) => id.startsWith('plan-2'))).toBe(true)
})

test('the bank’s own days and window are asked for when a plan begins', async () => {
  const { settings } = world()
  const followUp = { ...settings.followUp, plan: [{ day: 3, note: '问候' }], windowDays: 60 }
  await beginPlan({ ...world(), settings: { ...settings, followUp } }, LIN, 'plan-1')
  const { plan } = await show()
  expect(plan).toMatchObject({ windowDays: 60, days: [{ day: 3, dueOn: '2026-02-15' }] })
})

test('each manager has his own with a customer, and nothing of a colleague’s', async () => {
  await begin()
  const shen = (await clientOfManager(app().url, 'shen-jiahe')).followUp
  expect(await shen.showFollowUps({ params: ofZhou })).toMatchObject({ plan: null, open: [] })
  const theirs = { params: { ...ofZhou, followUpId: 'plan-1:1' } }
  await expect(shen.settleFollowUp({ ...theirs, body: { state: 'done' } })).rejects.toMatchObject({ code: 'FOLLOW_UP_NOT_FOUND' })
  await expect(shen.putOffFollowUp({ ...theirs, body: { dueOn: '2026-02-19' as never } })).rejects.toMatchObject({ code: 'FOLLOW_UP_NOT_FOUND' })
  await expect(shen.stopPlan({ params: { ...ofZhou, planId: 'plan-1' } })).rejects.toMatchObject({ code: 'FOLLOW_UP_NOT_FOUND' })
  await expect(shen.beginPlan({ params: { ...ofZhou, planId: 'plan-1' } })).rejects.toMatchObject({ code: 'FOLLOW_UP_NOT_FOUND' })
  await expect(shen.addFollowUp({ params: theirs.params, body: { dueOn: '2026-02-19' as never, note: '来电' } })).rejects.toMatchObject({ code: 'FOLLOW_UP_NOT_FOUND' })
})

test('another branch’s manager plans nothing with him (S16, K6)', async () => {
  await addContact(world(), ZHOU.id, 'lou-siyuan')
  const lou = (await clientOfManager(app().url, 'lou-siyuan')).followUp
  expect(await lou.showFollowUps({ params: ofZhou })).toMatchObject({ plan: null, open: [] })
  await expect(lou.beginPlan({ params: { ...ofZhou, planId: 'plan-9' } })).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
  const bao = (await clientOfManager(app().url, 'bao-xinyue')).followUp
  await expect(bao.showFollowUps({ params: ofZhou })).rejects.toMatchObject({ code: 'OTHER_BRANCH' })
})

test('who did not buy is visited again in seven days, once (S6h)', async () => {
  expect(await moveStep(world(), LIN, 'revisit', true)).toEqual({ outcome: 'moved', step: 'revisit', revisitOn: '2026-02-19' })
  await moveToDay(1)
  await moveStep(world(), LIN, 'close', true)
  expect(await moveStep(world(), LIN, 'revisit', true)).toMatchObject({ revisitOn: '2026-02-19' })
  await moveToDay(9)
  const { open } = await show()
  expect(open.map(({ kind, dueOn, daysDue }) => [kind, dueOn, daysDue])).toEqual([['revisit', '2026-02-19', 2]])
})

test('once he was visited, the step tells of no visit, and another way round arranges the next', async () => {
  await moveStep(world(), LIN, 'revisit', true)
  await settle((await show()).open[0]!.id, 'done')
  expect(await moveStep(world(), LIN, 'revisit', true)).toMatchObject({ revisitOn: null })
  await moveStep(world(), LIN, 'care', true)
  expect(await moveStep(world(), LIN, 'close', true)).toMatchObject({ revisitOn: null })
  expect(await moveStep(world(), LIN, 'revisit', true)).toMatchObject({ revisitOn: '2026-02-19' })
})
