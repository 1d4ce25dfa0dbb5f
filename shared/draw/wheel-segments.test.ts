import { expect, test } from 'vitest'
import { toFen } from '../money/fen'
import { restingAngle, wheelSegments } from './wheel-segments'

const prizes = (count: number) => Array.from({ length: count }, (_, n) => ({ code: `p${n}`, amount: toFen((n + 1) * 100) }))

test.each([
  [1, 6],
  [2, 6],
  [4, 8],
  [6, 6],
  [12, 12],
  [100, 12],
])('%i prizes make %i segments, and every prize stands on one', (count, expected) => {
  const segments = wheelSegments(prizes(count))
  expect(segments).toHaveLength(expected)
  for (const { code } of prizes(count)) expect(segments.some(({ codes }) => codes.includes(code))).toBe(true)
})

test('the wheel rests with the prize under the pointer', () => {
  const segments = wheelSegments(prizes(4))
  expect(restingAngle(segments, 'p0')).toBe(0)
  expect(restingAngle(segments, 'p1')).toBe(315)
})
