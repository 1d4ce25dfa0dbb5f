import fc from 'fast-check'
import { expect, test } from 'vitest'
import { below, seededRandom, type Random } from './random'

/** Gives these words one after the other. */
function wordsOf(...words: number[]): Random {
  return {
    bytes: (length) => {
      const bytes = Buffer.alloc(length)
      bytes.writeUInt32BE(words.shift()!)
      return bytes
    },
  }
}

test('a random number lies between 0 and its bound, whatever the bound', () => {
  const random = seededRandom('bounds')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 32 }), (bound) => {
      const value = below(random, bound)
      expect(Number.isInteger(value) && value >= 0 && value < bound).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test('a word past the last whole multiple of the bound is thrown away, the one before it is taken', () => {
  // 2^32 is 4 more than a multiple of 6: of its words the last four would make 0 to 3 a little likelier.
  expect(below(wordsOf(2 ** 32 - 1, 2 ** 32 - 4, 11), 6)).toBe(5)
  expect(below(wordsOf(2 ** 32 - 5, 0), 6)).toBe(5)
})

test('the largest bound takes every word as it is', () => {
  expect(below(wordsOf(2 ** 32 - 1), 2 ** 32)).toBe(2 ** 32 - 1)
})

test.each([0, -1, 1.5, 2 ** 32 + 1, Number.NaN])('%s is no bound', (bound) => {
  expect(() => below(seededRandom('none'), bound)).toThrow(RangeError)
})

test.each([
  // Chi-square that 1 in 1,000 fair sources exceeds, for one degree of freedom less than there are numbers.
  [2, 10.83],
  [6, 20.52],
  [24, 49.73],
  [36, 66.62],
])('of 60,000 numbers below %i each comes as often as it should', (bound, limit) => {
  const random = seededRandom('fair')
  const seen = Array.from({ length: bound }, () => 0)
  for (let taken = 0; taken < 60_000; taken += 1) seen[below(random, bound)]! += 1
  const expected = 60_000 / bound
  expect(seen.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(limit)
})
