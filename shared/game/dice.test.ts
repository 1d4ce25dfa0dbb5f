import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FACES, settleThrow } from './dice'

const face = fc.integer({ min: 1, max: FACES })

test('any throw wins: whoever plays may draw (C10)', () => {
  fc.assert(
    fc.property(fc.tuple(face, face), (dice) => {
      expect(settleThrow(dice)).toBe('won')
    }),
  )
})

test.each([[[0, 3]], [[3, 7]], [[2.5, 3]], [[6]], [[1, 2, 3]], [[]]])('no two dice can show %j', (dice) => {
  expect(() => settleThrow(dice)).toThrow(RangeError)
})
