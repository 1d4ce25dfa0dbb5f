import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFen } from '../money/fen'
import { earned, type ReferralTier } from './earned'

const LADDER: ReferralTier[] = [
  { invited: 1, amount: toFen(500) },
  { invited: 3, amount: toFen(1000) },
  { invited: 5, amount: toFen(2000) },
]

test.each([
  [0, 0],
  [1, 500],
  [2, 500],
  [3, 1500],
  [4, 1500],
  [5, 3500],
  [1000, 3500],
])('%i friends have brought %i fen (C18)', (invited, amount) => {
  expect(earned(LADDER, invited)).toBe(amount)
})

const anyLadder = fc
  .uniqueArray(fc.record({ invited: fc.integer({ min: 1, max: 60 }), amount: fc.integer({ min: 1, max: 100_000 }).map(toFen) }), {
    selector: ({ invited }) => invited,
    maxLength: 10,
  })

test('with one friend more it never falls, and rises by exactly the tier that this friend reaches', () => {
  fc.assert(
    fc.property(anyLadder, fc.nat(70), (ladder, invited) => {
      const step = ladder.find((tier) => tier.invited === invited + 1)?.amount ?? 0
      expect(earned(ladder, invited + 1) - earned(ladder, invited)).toBe(step)
    }),
  )
})

test('nobody invited brings nothing, and enough friends bring the whole ladder', () => {
  fc.assert(
    fc.property(anyLadder, (ladder) => {
      expect(earned(ladder, 0)).toBe(0)
      expect(earned(ladder, 60)).toBe(ladder.reduce((total, { amount }) => total + amount, 0))
    }),
  )
})
