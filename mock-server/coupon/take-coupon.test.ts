import { expect, test } from 'vitest'
import { scenes } from '#shared/coupon/scene'
import { signIn } from '../sign-in/sign-in'
import { R13, useDemoWorld } from '../testing/demo-world'
import { addContact } from '../scenario/ready-customer'
import { makeManyReady } from '../testing/ready-customers'
import { listCoupons } from './list-coupons'
import { listOffers } from './list-offers'
import { takeCoupon } from './take-coupon'

const world = useDemoWorld()

const NEWCOMER = 'newcomer-supermarket'
const DAILY = 'daily-fuel'
const WEEK = 'week-cinema'

const moveTo = (instant: string) => world().clock.moveTo(new Date(instant))

/** What he hears: `taken`, or why not. */
async function take(offerId: string, customerId = 'cust-01'): Promise<string> {
  const answer = await takeCoupon(world(), offerId, customerId)
  return answer.outcome === 'refused' ? answer.refusal : answer.outcome
}

const setStock = (offerId: string, stock: number) => world().db.query('update coupon_offer set stock = $2 where id = $1', [offerId, stock])

async function takenOf(offerId: string) {
  const [offer] = await world().db.query<{ taken: number; coupons: number }>(
    'select taken, (select count(*) from coupon where offer_id = coupon_offer.id) as coupons from coupon_offer where id = $1',
    [offerId],
  )
  return offer
}

/** Signs in on so many days in a row from 1 March, and stays on the last one. */
async function signInDays(count: number): Promise<void> {
  for (let day = 1; day <= count; day += 1) {
    moveTo(`2026-03-${String(day).padStart(2, '0')}T09:00:00+08:00`)
    await signIn(world().db, 'cust-01', world().clock.now())
  }
}

test('the newcomer coupon is taken once for life, after a manager was added (C19)', async () => {
  expect(await take(NEWCOMER)).toBe('NOT_ADDED')
  await addContact(world(), 'cust-01')
  expect(await take(NEWCOMER)).toBe('taken')
  moveTo('2036-02-12T10:00:00+08:00')
  expect(await take(NEWCOMER)).toBe('ALREADY_TAKEN')
  expect(await takenOf(NEWCOMER)).toEqual({ taken: 1, coupons: 1 })
})

test('two newcomer offers taken at once by one customer are one coupon', async () => {
  const { db } = world()
  await addContact(world(), 'cust-01')
  await db.query(
    `insert into coupon_offer (id, kind, name, scene, amount_fen, minimum_spend_fen, valid_days, stock)
     values ('newcomer-too', 'newcomer', '新人券', 'mall', 100, 1000, 7, 10)`,
  )
  const heard = await Promise.all([take(NEWCOMER), take('newcomer-too'), take(NEWCOMER), take('newcomer-too')])
  expect(heard.toSorted()).toEqual(['ALREADY_TAKEN', 'ALREADY_TAKEN', 'ALREADY_TAKEN', 'taken'])
  expect(await db.query('select sum(taken)::integer as taken from coupon_offer')).toEqual([{ taken: 1 }])
})

test('a daily coupon is taken once a Shanghai day: a second before midnight and at midnight are two (C19)', async () => {
  moveTo('2026-02-12T00:00:00+08:00')
  expect(await take(DAILY)).toBe('taken')
  moveTo('2026-02-12T23:59:59+08:00')
  expect(await take(DAILY)).toBe('ALREADY_TAKEN')
  moveTo('2026-02-13T00:00:00+08:00')
  expect(await take(DAILY)).toBe('taken')
})

test('on one day one of each daily coupon can be taken', async () => {
  expect([await take(DAILY), await take('daily-dining'), await take(DAILY, 'cust-02')]).toEqual(['taken', 'taken', 'taken'])
})

test('seven days in a row bring one sign-in coupon, fourteen bring two (C19)', async () => {
  await signInDays(6)
  expect(await take(WEEK)).toBe('STREAK_TOO_SHORT')
  await signInDays(7)
  expect([await take(WEEK), await take(WEEK)]).toEqual(['taken', 'ALREADY_TAKEN'])
  await signInDays(14)
  expect([await take(WEEK), await take(WEEK)]).toEqual(['taken', 'ALREADY_TAKEN'])
})

test('fourteen days in a row bring two coupons, even where the first was not taken after seven', async () => {
  await signInDays(14)
  expect([await take(WEEK), await take(WEEK), await take(WEEK)]).toEqual(['taken', 'taken', 'ALREADY_TAKEN'])
})

test('a taken coupon can be used from its day on, for as many days as the offer says', async () => {
  const answer = await takeCoupon(world(), DAILY, 'cust-01')
  expect(answer).toEqual({
    outcome: 'taken',
    coupon: {
      id: expect.stringMatching(/^coupon-/), name: '周边加油券', scene: 'fuel', amount: 1_000, minimumSpend: 20_000,
      takenOn: '2026-02-12', usableUntil: '2026-02-18', status: 'usable', usedAt: null,
    },
  })
})

test('a coupon that can be used for one day is usable until its day is over', async () => {
  await take('daily-delivery')
  moveTo('2026-02-12T23:59:59+08:00')
  expect(await listCoupons(world().db, 'cust-01', world().clock.now())).toMatchObject([{ usableUntil: '2026-02-12', status: 'usable' }])
  moveTo('2026-02-13T00:00:00+08:00')
  expect(await listCoupons(world().db, 'cust-01', world().clock.now())).toMatchObject([{ status: 'expired' }])
})

test('of 100 who take the last ten at once ten get one (C19)', async () => {
  await setStock(DAILY, 10)
  const takers = await makeManyReady(world().db, R13, 100, world().clock.now())
  const heard = await Promise.all(takers.map((id) => take(DAILY, id)))
  expect(heard.filter((it) => it === 'taken')).toHaveLength(10)
  expect(heard.filter((it) => it === 'SOLD_OUT')).toHaveLength(90)
  expect(await takenOf(DAILY)).toEqual({ taken: 10, coupons: 10 })
})

test('twenty taps at once by one customer take one coupon', async () => {
  const heard = await Promise.all(Array.from({ length: 20 }, () => take(DAILY)))
  expect(heard.filter((it) => it === 'taken')).toHaveLength(1)
  expect(await takenOf(DAILY)).toEqual({ taken: 1, coupons: 1 })
})

test('an offer nobody made is not found', async () => {
  await expect(take('no-such-offer')).rejects.toMatchObject({ code: 'OFFER_NOT_FOUND' })
})

test('the offers say what stands in this customer’s way, the newcomer’s first', async () => {
  await take(DAILY)
  await setStock('daily-dining', 0)
  const offers = await listOffers(world().db, 'cust-01', world().clock.now())
  expect(offers.slice(0, 2).map(({ id, refusal, streakDays }) => ({ id, refusal, streakDays }))).toEqual([
    { id: NEWCOMER, refusal: 'NOT_ADDED', streakDays: null },
    { id: WEEK, refusal: 'STREAK_TOO_SHORT', streakDays: 7 },
  ])
  const refused = offers.filter(({ kind, refusal }) => kind === 'daily' && refusal !== null)
  expect(refused.map(({ id, refusal }) => [id, refusal])).toEqual([[DAILY, 'ALREADY_TAKEN'], ['daily-dining', 'SOLD_OUT']])
  expect(await listOffers(world().db, 'cust-02', world().clock.now())).toContainEqual(expect.objectContaining({ id: DAILY, refusal: null }))
})

test('the demo has coupons for at least ten scenes, and none that is worth more than the payment (C22)', async () => {
  const offers = await listOffers(world().db, 'cust-01', world().clock.now())
  expect(new Set(offers.map(({ scene }) => scene)).size).toBeGreaterThanOrEqual(10)
  expect(scenes.length).toBeGreaterThanOrEqual(10)
  expect(offers.every(({ amount, minimumSpend }) => amount < minimumSpend)).toBe(true)
  expect(new Set(offers.map(({ kind }) => kind))).toEqual(new Set(['newcomer', 'daily', 'signIn']))
})
