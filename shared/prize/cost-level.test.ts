import { expect, test } from 'vitest'
import { toFen } from '../money/fen'
import { costLevel } from './cost-level'

test.each([
  ['2.99', 299, 1, 'low'],
  ['just under 3.00', 14_999, 50, 'low'],
  ['3.00', 15_000, 50, 'onTarget'],
  ['3.88', 388, 1, 'onTarget'],
  ['3.8797', 1_939_836, 5_000, 'onTarget'],
  ['5.00', 25_000, 50, 'onTarget'],
  ['just over 5.00', 25_001, 50, 'tooHigh'],
  ['5.01', 501, 1, 'tooHigh'],
] as const)('%s yuan a customer: %i fen for %i is %s', (_mean, total, count, level) => {
  expect(costLevel(toFen(total), count)).toBe(level)
})

test('one fen decides where a float would have lost it', () => {
  const count = 10_000_000_000_000
  expect(costLevel(toFen(count * 500), count)).toBe('onTarget')
  expect(costLevel(toFen(count * 500 + 1), count)).toBe('tooHigh')
})

test('a bank may set another target', () => {
  expect(costLevel(toFen(700), 1, { from: toFen(600), to: toFen(800) })).toBe('onTarget')
})
