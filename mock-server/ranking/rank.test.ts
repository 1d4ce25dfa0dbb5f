import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankBy } from './rank'

const ranksOf = (counts: readonly number[]) => rankBy(counts.map((count) => ({ count })), ({ count }) => count).map(({ count, rank }) => [count, rank])

test('ties share a rank, and the next has as many before him (D21)', () => {
  expect(ranksOf([3, 9, 5, 5])).toEqual([[9, 1], [5, 2], [5, 2], [3, 4]])
})

test('everybody’s rank is one more than how many have more (property)', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), (counts) => {
      expect(ranksOf(counts).every(([count, rank]) => rank === 1 + counts.filter((other) => other > count!).length)).toBe(true)
    }),
  )
})
