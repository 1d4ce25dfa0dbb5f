import fc from 'fast-check'
import { expect, test } from 'vitest'
import { permutePrizes } from './permute-prizes'

const R13 = [1, 2, 4820, 177]

const seedOf = (text: string) => Uint8Array.from(text.padEnd(32, '.'), (letter) => letter.charCodeAt(0))

const countsIn = (order: Uint8Array, prizes: number) =>
  Array.from({ length: prizes }, (_, prize) => order.reduce((total, it) => total + Number(it === prize), 0))

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 })
const plans = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 100 })

test('every plan is dealt out exactly, prize by prize, whatever the seed', () => {
  fc.assert(
    fc.property(plans, seeds, (counts, seed) => {
      expect(countsIn(permutePrizes(counts, seed), counts.length)).toEqual(counts)
    }),
  )
})

test('whoever has the seed can redo the order', () => {
  fc.assert(
    fc.property(plans, seeds, (counts, seed) => {
      expect(permutePrizes(counts, seed)).toEqual(permutePrizes(counts, Uint8Array.from(seed)))
    }),
  )
})

test('another seed gives another order', () => {
  expect(permutePrizes(R13, seedOf('one'))).not.toEqual(permutePrizes(R13, seedOf('two')))
})

test('one bit of the seed is enough to deal the plan anew', () => {
  const seed = seedOf('one')
  const flipped = seed.map((byte, index) => (index === 31 ? byte ^ 1 : byte))
  const [left, right] = [permutePrizes(R13, seed), permutePrizes(R13, flipped)]
  expect(left.indexOf(0)).not.toBe(right.indexOf(0))
})

/** Worked out apart, in another language. A published campaign's order must come out the same years later. */
test('the order that follows from a seed is fixed for all time', () => {
  expect([...permutePrizes([1, 2, 3, 4], seedOf('koi'))]).toEqual([2, 3, 2, 0, 3, 3, 3, 1, 1, 2])
})

test('an empty plan has no tickets, and a single prize needs no chance', () => {
  expect(permutePrizes([], seedOf('koi'))).toHaveLength(0)
  expect([...permutePrizes([1], seedOf('koi'))]).toEqual([0])
})

test('each of ten prizes is as likely as any other on each of ten tickets', () => {
  const rounds = 5_000
  const seen = Array.from({ length: 10 }, () => Array<number>(10).fill(0))
  for (let round = 0; round < rounds; round += 1) {
    permutePrizes(Array<number>(10).fill(1), seedOf(`round ${round}`)).forEach((prize, ticket) => (seen[ticket]![prize]! += 1))
  }
  // Fixed seeds, so this cannot fail by bad luck: 500 are expected in each of the 100 cells, ±5 standard deviations.
  for (const count of seen.flat()) expect(Math.abs(count - rounds / 10)).toBeLessThan(5 * Math.sqrt(rounds * 0.1 * 0.9))
  const chiSquare = seen.flat().reduce((total, count) => total + (count - rounds / 10) ** 2 / (rounds / 10), 0)
  // 81 degrees of freedom: one in a thousand lies above 126.
  expect(chiSquare).toBeLessThan(126)
})
