import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFen } from '../money/fen'
import { costPerCustomer, savingOf } from './cost'

test.each([
  [20_000, 75],
  [20_137, 74],
])('15,000 yuan for %i who joined are %i fen each (D1)', (joined, cost) => {
  expect(costPerCustomer(toFen(1_500_000), joined)).toBe(cost)
})

test('where nobody joined there is nothing to divide by (D1)', () => {
  expect(costPerCustomer(toFen(1_500_000), 0)).toBeNull()
  expect(costPerCustomer(toFen(0), 0)).toBeNull()
})

test('20,000 customers for 15,000 yuan save 85,000 of 100,000; at 5 yuan each they would be 3,000 (D2)', () => {
  expect(savingOf(toFen(1_500_000), 20_000)).toEqual({ usual: 10_000_000, saved: 8_500_000, enoughFor: 3_000 })
})

test('a campaign that cost more than usual has saved less than nothing', () => {
  expect(savingOf(toFen(1_000), 1).saved).toBe(-500)
})

test('the cost of each is never half a fen off, however large the sum (property)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e11 }), fc.integer({ min: 1, max: 1e6 }), (spent, joined) => {
      const cost = BigInt(costPerCustomer(toFen(spent), joined)!)
      const off = 2n * (cost * BigInt(joined) - BigInt(spent))
      expect(off <= BigInt(joined) && off > -BigInt(joined)).toBe(true)
    }),
  )
})
