import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isReached, rateText } from './rate'

test.each([
  [80, 200, '40.0%', true],
  [79, 200, '39.5%', false],
  [60, 200, '30.0%', false],
  [0, 0, '—', false],
] as const)('%i of %i are %s, and 40 per cent are reached: %s (D5, D6)', (part, whole, text, isMet) => {
  expect([rateText({ part, whole }), isReached({ part, whole }, 40)]).toEqual([text, isMet])
})

test('one person more never takes a group below its goal', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 100 }), (whole, percent) => {
    const parts = Array.from({ length: whole + 1 }, (_, part) => isReached({ part, whole }, percent))
    expect(parts.lastIndexOf(false) < parts.indexOf(true) || !parts.includes(false)).toBe(true)
  }))
})
