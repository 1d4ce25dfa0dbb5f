import { expect, test } from 'vitest'
import { sumFen, toFen } from './fen'

test.each([0.5, 388.000001, Number.NaN, Infinity, 2 ** 53])('%d is refused, never rounded', (value) => {
  expect(() => toFen(value)).toThrow(RangeError)
})

test('a whole number of fen is money, also when it is owed', () => {
  expect([toFen(0), toFen(18800), toFen(-188)]).toEqual([0, 18800, -188])
})

test('the four prizes of R13 add up to the fen', () => {
  expect(sumFen([toFen(18800), toFen(2 * 8800), toFen(4820 * 388), toFen(177 * 188)])).toBe(1_939_836)
})

test('nothing adds up to nothing', () => {
  expect(sumFen([])).toBe(0)
})

test('a sum too large to be exact is refused', () => {
  expect(() => sumFen([toFen(Number.MAX_SAFE_INTEGER), toFen(1)])).toThrow(RangeError)
})
