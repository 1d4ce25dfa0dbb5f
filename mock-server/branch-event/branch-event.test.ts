import { expect, test } from 'vitest'
import { CHECK_IN_CODE } from '#shared/branch-event/check-in-code'
import { renewHoldings } from '../insight/renew-holdings'
import { ownRecord } from '../privacy/own-record'
import { addContact } from '../scenario/ready-customer'
import { useDemoWorld } from '../testing/demo-world'
import { answerInvitation } from './answer-invitation'
import { eventNews } from '../today/from-events'
import { cancelEvent } from './cancel-event'
import { changeEvent } from './change-event'
import { checkInGuest } from './check-in-guest'
import { eraseOldSignUps } from './erase-old-sign-ups'
import { listEvents } from './list-events'
import { listGuests } from './list-guests'
import { makeEvent } from './make-event'
import { showEvent } from './show-event'

const world = useDemoWorld()

const LIN = 'lin-wanqing'
/** Today at three in the afternoon; the clock stands at ten in the morning. */
const SALON = 'big-salon'
const facts = { name: '春日沙龙', place: '一楼大厅', startsAt: '2026-02-12T15:00:00+08:00', quota: 20, gift: '一盆兰花', audience: 'everyone' as const }

const make = (change: Partial<typeof facts> = {}, id = SALON) => makeEvent(world(), LIN, { ...facts, ...change, id })
const customer = (index: number) => `cust-${String(index).padStart(2, '0')}`
const answer = (customerId: string, isComing = true, eventId = SALON) => answerInvitation(world(), { eventId, customerId, isComing, managerId: LIN })
const show = (customerId: string, eventId = SALON) => showEvent(world().db, world(), eventId, customerId)
const guests = async () => (await listGuests(world().db, SALON, LIN)).map(({ customerId, state }) => `${customerId} ${state}`)
const moveTo = (time: string) => world().clock.moveTo(new Date(time))

async function fill(count: number): Promise<void> {
  for (let index = 1; index <= count; index += 1) await answer(customer(index))
}

test('an event whose words promise a return is not made (K4)', async () => {
  expect(await make({ name: '保 本理财沙龙' })).toMatchObject({ outcome: 'promises', promises: [{ word: '保本' }] })
  expect(await make({ gift: '稳赚不赔的好礼' })).toMatchObject({ outcome: 'promises' })
  expect((await listEvents(world(), LIN)).map(({ id }) => id)).not.toContain(SALON)
})

test('of a quota of 20 the 21st waits, and the 22nd behind him (S22)', async () => {
  await make()
  await fill(20)
  expect(await show('cust-20')).toMatchObject({ state: 'in', placesLeft: 0, waitingPlace: null, checkInCode: expect.stringMatching(CHECK_IN_CODE) })
  expect(await answer('cust-21')).toMatchObject({ state: 'waiting', waitingPlace: 1, checkInCode: null })
  expect(await answer('cust-22')).toMatchObject({ state: 'waiting', waitingPlace: 2 })
  expect((await listEvents(world(), LIN)).find(({ id }) => id === SALON)).toMatchObject({ joined: 20, waiting: 2, came: 0 })
})

test('of 30 at once exactly 20 have a place, and the others wait, each in his own turn', async () => {
  await make()
  const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => answer(customer(index + 1))))
  expect(answers.filter(({ state }) => state === 'in')).toHaveLength(20)
  const rows = await world().db.query<{ turn: number }>("select turn from branch_sign_up where state = 'waiting' order by turn")
  expect(rows.map(({ turn }) => turn)).toEqual(Array.from({ length: 10 }, (_, index) => index + 21))
})

test('who cancels gives his place to whoever waits longest; signing up again he is the last', async () => {
  await make({ quota: 2 })
  await fill(4)
  expect(await answer('cust-01', false)).toMatchObject({ state: 'gone', checkInCode: null })
  expect(await guests()).toEqual(['cust-02 in', 'cust-03 in', 'cust-04 waiting', 'cust-01 gone'])
  expect(await answer('cust-01')).toMatchObject({ state: 'waiting', waitingPlace: 2 })
})

test('who waits and cancels moves nobody up', async () => {
  await make({ quota: 1 })
  await fill(3)
  await answer('cust-02', false)
  expect(await guests()).toEqual(['cust-01 in', 'cust-03 waiting', 'cust-02 gone'])
})

test('cancels and sign-ups at once leave no place empty and none twice', async () => {
  await make({ quota: 5 })
  await fill(10)
  await Promise.all([1, 2, 3].map((index) => answer(customer(index), false)).concat([11, 12].map((index) => answer(customer(index)))))
  expect((await guests()).filter((it) => it.endsWith('in'))).toEqual(['cust-04 in', 'cust-05 in', 'cust-06 in', 'cust-07 in', 'cust-08 in'])
})

test('asked twice it is once: the place and the code stay', async () => {
  await make()
  const { checkInCode } = await answer('cust-01')
  expect(await answer('cust-01')).toMatchObject({ state: 'in', checkInCode })
  expect(await guests()).toEqual(['cust-01 in'])
})

const checkIn = (code: string, managerId = LIN) => checkInGuest(world(), SALON, managerId, code)

test('a code is good once; the second time it says when it was used (S22)', async () => {
  await make()
  const { checkInCode: code } = await answer('cust-01')
  moveTo('2026-02-12T14:50:00+08:00')
  expect(await checkIn(` ${code!.slice(0, 4).toLowerCase()}-${code!.slice(4)} `)).toEqual({ outcome: 'came', name: '陈思源', cameAt: '2026-02-12T06:50:00.000Z' })
  moveTo('2026-02-12T15:20:00+08:00')
  expect(await checkIn(code!)).toEqual({ outcome: 'used', name: '陈思源', cameAt: '2026-02-12T06:50:00.000Z' })
  expect(await show('cust-01')).toMatchObject({ cameAt: '2026-02-12T06:50:00.000Z' })
})

test('of two managers with the same code at once one lets him in', async () => {
  await make()
  const { checkInCode: code } = await answer('cust-01')
  const answers = await Promise.all([checkIn(code!), checkIn(code!, 'shen-jiahe')])
  expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['came', 'used'])
})

test('a code of somebody who cancelled, of another event, or of nobody lets nobody in', async () => {
  await make({ quota: 1 })
  const { checkInCode: given } = await answer('cust-01')
  await answer('cust-01', false)
  expect(await checkIn(given!)).toEqual({ outcome: 'noPlace', name: '陈思源' })
  const { checkInCode: elsewhere } = await answer('cust-02', true, 'xihu-coffee')
  expect(await checkIn(elsewhere!)).toEqual({ outcome: 'unknown' })
  expect(await checkIn('22222222')).toEqual({ outcome: 'unknown' })
})

test('the door is open on the day of the event only', async () => {
  await make({ startsAt: '2026-02-13T15:00:00+08:00' })
  const { checkInCode: code } = await answer('cust-01')
  expect(await checkIn(code!)).toEqual({ outcome: 'otherDay' })
  moveTo('2026-02-13T00:00:00+08:00')
  expect(await checkIn(code!)).toMatchObject({ outcome: 'came' })
})

test('once it has begun nobody signs up or cancels any more', async () => {
  await make()
  await answer('cust-01')
  moveTo('2026-02-12T15:00:00+08:00')
  expect(await answer('cust-02')).toMatchObject({ state: 'none', refusal: 'started' })
  expect(await answer('cust-01', false)).toMatchObject({ state: 'in' })
})

test.each([
  ['cardHolder', 'cust-02', null], ['cardHolder', 'cust-18', 'notInvited'], ['affluent', 'cust-02', 'notInvited'], ['affluent', 'cust-10', null],
] as const)('what is for %s: %s is refused by %s', async (audience, customerId, refusal) => {
  for (const id of ['cust-02', 'cust-10', 'cust-18']) await addContact(world(), id)
  await renewHoldings(world())
  await make({ audience } as never)
  expect(await answer(customerId)).toMatchObject({ refusal, state: refusal ? 'none' : 'in' })
})

test('another branch’s event is not found: not to look at its guests, not at its door (K6)', async () => {
  await make()
  expect((await listEvents(world(), 'lou-siyuan')).map(({ id }) => id)).toEqual(['binjiang-anti-fraud'])
  await expect(listGuests(world().db, SALON, 'lou-siyuan')).rejects.toMatchObject({ code: 'EVENT_NOT_FOUND' })
  await expect(checkIn('22222222', 'lou-siyuan')).rejects.toMatchObject({ code: 'EVENT_NOT_FOUND' })
})

test('the next event stands first, and is sent with the manager’s own link; one that has begun is not', async () => {
  const [first] = await listEvents({ ...world(), publicUrl: 'https://koi.bank.example' }, LIN)
  expect(first).toMatchObject({
    id: 'xihu-coffee', isStarted: false,
    message: { title: '午后手冲咖啡课', description: '2月12日 15:00，杭州西湖支行二楼客户之家。到场有礼：一包现烘挂耳咖啡', url: 'https://koi.bank.example/events/xihu-coffee?m=lin-wanqing' },
  })
  moveTo('2026-02-12T15:00:00+08:00')
  expect((await listEvents(world(), LIN)).map(({ id, message }) => [id, message === null])).toEqual([['xihu-salon', false], ['xihu-coffee', true]])
})

test('whose link he came by is told; a manager of another branch is not named', async () => {
  await make()
  await answer('cust-01')
  await answerInvitation(world(), { eventId: SALON, customerId: 'cust-02', isComing: true, managerId: 'lou-siyuan' })
  expect((await listGuests(world().db, SALON, LIN)).map(({ managerName }) => managerName)).toEqual(['林晚晴', null])
})

test('an event in the past is not made, and one that is there is not made anew', async () => {
  await expect(make({ startsAt: '2026-02-12T09:59:00+08:00' })).rejects.toMatchObject({ code: 'EVENT_TIME_PAST' })
  await make()
  await make({ name: '另一场' })
  expect((await show('cust-01')).name).toBe('春日沙龙')
})

test('he reads how many he signed up for; six months after an event it is forgotten (K2)', async () => {
  await make()
  await answer('cust-01')
  expect((await ownRecord(world(), 'cust-01')).traces.eventSignUps).toBe(1)
  moveTo('2026-08-12T14:59:59+08:00')
  expect(await eraseOldSignUps(world())).toBe(0)
  moveTo('2026-08-12T15:00:00+08:00')
  expect(await eraseOldSignUps(world())).toBe(1)
  expect((await ownRecord(world(), 'cust-01')).traces.eventSignUps).toBe(0)
})

const plan = (change: Partial<{ place: string; quota: number; startsAt: string }> = {}, managerId = LIN) =>
  changeEvent(world(), SALON, managerId, { place: facts.place, quota: facts.quota, startsAt: facts.startsAt, ...change })
const cancel = (reason = '大厅检修', managerId = LIN) => cancelEvent(world(), SALON, managerId, reason)
const toTell = async () => (await eventNews.list(world(), LIN, world().clock.now())).map(({ id, title }) => `${id} ${title}`)

test('with more places those who waited longest move up; nobody who has one loses it (S22)', async () => {
  await make({ quota: 2 })
  await fill(5)
  expect(await plan({ quota: 1 })).toEqual({ outcome: 'placesTaken', joined: 2 })
  expect(await plan({ quota: 4 })).toEqual({ outcome: 'changed' })
  expect(await guests()).toEqual(['cust-01 in', 'cust-02 in', 'cust-03 in', 'cust-04 in', 'cust-05 waiting'])
  expect((await show('cust-03')).checkInCode).toMatch(CHECK_IN_CODE)
  expect(await toTell()).toEqual([])
})

test('whoever signed up before it was moved is to be told, once; who comes later knows', async () => {
  await make()
  await fill(2)
  moveTo('2026-02-12T11:00:00+08:00')
  await plan({ place: '二楼会议室', startsAt: '2026-02-13T15:00:00+08:00' })
  await plan({ place: '二楼会议室', startsAt: '2026-02-13T15:00:00+08:00' })
  moveTo('2026-02-12T12:00:00+08:00')
  await answer('cust-03')
  expect(await show('cust-01')).toMatchObject({ place: '二楼会议室', startsAt: '2026-02-13T07:00:00.000Z', changedAt: '2026-02-12T03:00:00.000Z' })
  expect(await toTell()).toEqual(['big-salon:cust-01 「春日沙龙」改了时间或地点，告诉客户一声', 'big-salon:cust-02 「春日沙龙」改了时间或地点，告诉客户一声'])
  await eventNews.settle!(world(), LIN, 'big-salon:cust-01')
  expect(await toTell()).toHaveLength(1)
  moveTo('2026-02-12T13:00:00+08:00')
  await plan({ place: '三楼' })
  expect(await toTell()).toHaveLength(3)
  await expect(eventNews.settle!(world(), 'shen-jiahe', 'big-salon:cust-01')).rejects.toMatchObject({ code: 'TODAY_ITEM_NOT_FOUND' })
})

test('who came by nobody’s link is told by the manager he was given', async () => {
  await make()
  await answerInvitation(world(), { eventId: SALON, customerId: 'cust-01', isComing: true, managerId: null })
  await world().db.query("insert into assignment (customer_id, manager_id, route, assigned_at) values ('cust-01', 'shen-jiahe', 'owner', $1)", [world().clock.now()])
  moveTo('2026-02-12T11:00:00+08:00')
  await cancel()
  expect(await toTell()).toEqual([])
  expect(await eventNews.list(world(), 'shen-jiahe', world().clock.now())).toMatchObject([{ id: 'big-salon:cust-01', label: '到店活动' }])
})

test('once cancelled every code is void, nobody signs up any more, and its guests are to be told (S22)', async () => {
  await make()
  await fill(1)
  const { checkInCode } = await show('cust-01')
  moveTo('2026-02-12T11:00:00+08:00')
  expect(await cancel()).toEqual({ outcome: 'cancelled' })
  expect(await cancel('又一个原因')).toEqual({ outcome: 'cancelled' })
  expect(await show('cust-01')).toMatchObject({ state: 'in', checkInCode: null, refusal: 'cancelled', cancelled: { at: '2026-02-12T03:00:00.000Z', reason: '大厅检修' } })
  expect(await answer('cust-02')).toMatchObject({ state: 'none', refusal: 'cancelled' })
  expect(await answer('cust-01', false)).toMatchObject({ state: 'in' })
  expect(await checkInGuest(world(), SALON, LIN, checkInCode!)).toEqual({ outcome: 'cancelled' })
  expect((await listEvents(world(), LIN)).find(({ id }) => id === SALON)).toMatchObject({ cancelled: { reason: '大厅检修' }, message: null })
  expect(await toTell()).toEqual(['big-salon:cust-01 「春日沙龙」取消了，告诉客户不用来'])
  expect(await plan({ quota: 30 })).toEqual({ outcome: 'over' })
})

test('another branch changes nothing, nor does anybody once it has begun, nor words that promise a return (K4, K6)', async () => {
  await make()
  await expect(plan({}, 'lou-siyuan')).rejects.toMatchObject({ code: 'EVENT_NOT_FOUND' })
  await expect(cancel('检修', 'lou-siyuan')).rejects.toMatchObject({ code: 'EVENT_NOT_FOUND' })
  await expect(plan({ startsAt: '2026-02-12T09:00:00+08:00' })).rejects.toMatchObject({ code: 'EVENT_TIME_PAST' })
  expect(await cancel('改买稳赚不赔的理财')).toMatchObject({ outcome: 'promises' })
  moveTo('2026-02-12T15:00:00+08:00')
  expect([await cancel(), await plan({ startsAt: '2026-02-13T15:00:00+08:00' })]).toEqual([{ outcome: 'over' }, { outcome: 'over' }])
})
