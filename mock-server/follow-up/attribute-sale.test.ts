import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributeSale } from './attribute-sale'

const DAY_MS = 24 * 60 * 60 * 1000
const plan = { beganAt: new Date('2026-02-12T10:00:00+08:00'), windowDays: 90 }
const on = (day: number, time: string) => new Date(Date.parse(`2026-02-12T${time}:00+08:00`) + day * DAY_MS)

test.each([
  [0, '10:00', true],
  [89, '23:59', true],
  [90, '23:59', true],
  [91, '00:00', false],
])('a sale on day %i at %s counts for the plan: %s (S28)', (day, time, isCounted) => {
  expect(attributeSale(plan, on(day, time))).toMatchObject({ day, isCounted })
})

test('what he bought before the plan began is not owed to it, not even on the same day', () => {
  expect(attributeSale(plan, on(0, '09:59'))).toMatchObject({ day: 0, isCounted: false })
})

test('the bank may set another window', () => {
  expect(attributeSale({ ...plan, windowDays: 30 }, on(31, '08:00')).isCounted).toBe(false)
  expect(attributeSale({ ...plan, windowDays: 120 }, on(91, '08:00')).isCounted).toBe(true)
})

test('at whatever time of day a plan begins, exactly the days of its window count', () => {
  fc.assert(fc.property(
    fc.date({ min: new Date('2020-01-01'), max: new Date('2080-01-01'), noInvalidDate: true }), fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 800 }),
    (beganAt, windowDays, day) => {
      const sale = attributeSale({ beganAt, windowDays }, new Date(beganAt.getTime() + day * DAY_MS))
      expect(sale).toMatchObject({ day, isCounted: day <= windowDays })
    },
  ))
})
