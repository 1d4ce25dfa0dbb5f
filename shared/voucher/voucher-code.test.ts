import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatVoucherCode, readVoucherCode, voucherCodeHex } from './voucher-code'

const hex = fc.stringMatching(/^[\da-f]{10}$/)

test('every code leads back to what it was made of', () => {
  fc.assert(fc.property(hex, (it) => void expect(voucherCodeHex(readVoucherCode(formatVoucherCode(it))!)).toBe(it)))
})

test('a code has two groups of four, and no letter that is taken for another', () => {
  fc.assert(fc.property(hex, (it) => void expect(formatVoucherCode(it)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)))
})

test.each([
  ['as it is shown', '7K1M-0QX2'],
  ['in small letters', '7k1m-0qx2'],
  ['with spaces instead', ' 7K1M 0QX2 '],
  ['without anything between', '7k1m0qx2'],
  ['with letters that look alike', '7kIm-oqx2'],
  ['with an L', '7klm-Oqx2'],
  ['in full width, as a Chinese keyboard has it', '７Ｋ１Ｍ－０ＱＸ２'],
  ['with a dash', '7K1M—0QX2'],
])('typed %s it is the same code', (_how, typed) => {
  expect(readVoucherCode(typed)).toBe('7K1M-0QX2')
})

test.each(['', '7K1M', '7K1M-0QX23', 'r13-newcomer:cust-01', '第一份奖品啊啊啊', '7K1M-0Q!2'])('“%s” is no code', (typed) => {
  expect(readVoucherCode(typed)).toBeNull()
})
