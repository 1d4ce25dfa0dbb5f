import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupThousands } from './group-thousands'

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [4820, '4,820'],
  [-1234567, '-1,234,567'],
])('%i is written %s', (whole, written) => expect(groupThousands(whole)).toBe(written))

test('every whole number is written as English writes it', () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (whole) => groupThousands(whole) === whole.toLocaleString('en-US')))
})
