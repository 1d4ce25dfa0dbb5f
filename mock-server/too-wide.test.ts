import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTooWide } from './too-wide'

/** Counts as somebody would who has time. */
const count = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Object.values(value).reduce((sum: number, it) => sum + count(it), 1) : 1

test('every value counts, at any depth, the lists and objects among them too', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect([isTooWide(value, count(value)), isTooWide(value, count(value) - 1)]).toEqual([false, true])
    }),
    { seed: 20_261_128 },
  )
})

test('a body as deep as it is long is counted without a stack', () => {
  let deep: unknown = 1
  for (let depth = 0; depth < 200_000; depth += 1) deep = [deep]
  expect([isTooWide(deep, 200_000), isTooWide(deep, 200_001)]).toEqual([true, false])
})
