import { expect, test } from 'vitest'
import { scenes, type Scene } from '#shared/coupon/scene'
import { toFen } from '#shared/money/fen'
import { R13, useDemoWorld } from '../testing/demo-world'
import { makeManyReady } from '../testing/ready-customers'
import { listCoupons } from './list-coupons'
import { takeCoupon } from './take-coupon'
import { useCoupon as spend } from './use-coupon'

const world = useDemoWorld()

const moveTo = (instant: string) => world().clock.moveTo(new Date(instant))

/** A coupon of 10 yuan off 200 yuan of fuel, usable from 12 to 18 February; its id. */
async function takeFuel(customerId = 'cust-01'): Promise<string> {
  const answer = await takeCoupon(world(), 'daily-fuel', customerId)
  if (answer.outcome === 'refused') throw new Error(answer.refusal)
  return answer.coupon.id
}

/** What he hears: `used`, or why not. */
async function pay(couponId: string, scene: Scene = 'fuel', payment = 20_000, customerId = 'cust-01'): Promise<string> {
  const answer = await spend(world(), couponId, customerId, { scene, payment: toFen(payment) })
  return answer.outcome === 'refused' ? answer.refusal : answer.outcome
}

const coupons = (customerId = 'cust-01') => listCoupons(world().db, customerId, world().clock.now())

test('a coupon is used in a payment of its scene, and shows when', async () => {
  const id = await takeFuel()
  const answer = await spend(world(), id, 'cust-01', { scene: 'fuel', payment: toFen(20_000) })
  expect(answer).toMatchObject({ outcome: 'used', coupon: { id, status: 'used', usedAt: '2026-02-12T02:00:00.000Z' } })
  expect(await coupons()).toEqual([answer.outcome === 'used' && answer.coupon])
  expect(await world().db.query('select used_scene from coupon')).toEqual([{ used_scene: 'fuel' }])
})

test('a fuel coupon cannot be used at a supermarket, nor anywhere else but for fuel (C22)', async () => {
  const id = await takeFuel()
  for (const scene of scenes.filter((it) => it !== 'fuel')) expect(await pay(id, scene)).toBe('OTHER_SCENE')
  expect(await coupons()).toMatchObject([{ status: 'usable', usedAt: null }])
  expect(await pay(id, 'fuel')).toBe('used')
})

test('a fen below the minimum is too little, the minimum itself is enough', async () => {
  const id = await takeFuel()
  expect(await pay(id, 'fuel', 19_999)).toBe('BELOW_MINIMUM')
  expect(await pay(id, 'fuel', 20_000)).toBe('used')
})

test.each([
  ['2026-02-18T23:59:59+08:00', 'used'],
  ['2026-02-19T00:00:00+08:00', 'EXPIRED'],
])('a coupon usable until 18 February is at %s %s', async (instant, heard) => {
  const id = await takeFuel()
  moveTo(instant)
  expect(await pay(id)).toBe(heard)
})

test('a used coupon cannot be used again, and stays used after its last day', async () => {
  const id = await takeFuel()
  await pay(id)
  expect(await pay(id)).toBe('ALREADY_USED')
  moveTo('2026-03-01T10:00:00+08:00')
  expect(await pay(id)).toBe('ALREADY_USED')
  expect(await coupons()).toMatchObject([{ status: 'used' }])
})

test('ten customers who each pay ten times at once with the same coupon use it once each', async () => {
  const { db, clock } = world()
  const customers = await makeManyReady(db, R13, 10, clock.now())
  const taken = await Promise.all(customers.map(async (id) => ({ id, coupon: await takeFuel(id) })))
  const payments = taken.flatMap((it) => Array.from({ length: 10 }, () => it))
  const heard = await Promise.all(payments.map(({ id, coupon }) => pay(coupon, 'fuel', 20_000, id)))
  expect(heard.filter((it) => it === 'used')).toHaveLength(10)
  expect(heard.filter((it) => it === 'ALREADY_USED')).toHaveLength(90)
})

test('of twenty payments at once with the same coupon one uses it', async () => {
  const id = await takeFuel()
  const heard = await Promise.all(Array.from({ length: 20 }, () => pay(id)))
  expect(heard.filter((it) => it === 'used')).toHaveLength(1)
  expect(heard.filter((it) => it === 'ALREADY_USED')).toHaveLength(19)
})

test('another customer’s coupon is not found, not listed, and stays as it is', async () => {
  const id = await takeFuel()
  await expect(pay(id, 'fuel', 20_000, 'cust-02')).rejects.toMatchObject({ code: 'OFFER_NOT_FOUND' })
  await expect(pay('coupon-nobody-has')).rejects.toMatchObject({ code: 'OFFER_NOT_FOUND' })
  expect(await coupons('cust-02')).toEqual([])
  expect(await coupons()).toMatchObject([{ status: 'usable' }])
})

test('the newest coupon is listed first', async () => {
  await takeFuel()
  moveTo('2026-02-13T10:00:00+08:00')
  const newer = await takeFuel()
  expect((await coupons()).map(({ takenOn }) => takenOn)).toEqual(['2026-02-13', '2026-02-12'])
  expect((await coupons())[0]!.id).toBe(newer)
})
