import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFen } from './fen'
import { formatYuan, parseYuan } from './yuan'

test.each([
  ['19,400.00', 1_940_000],
  ['19400', 1_940_000],
  ['1,939,836.07', 193_983_607],
  ['188', 18_800],
  ['3.88', 388],
  ['3.5', 350],
  ['0.07', 7],
  ['0', 0],
  ['  5.00 ', 500],
  ['4.35', 435],
  ['1.15', 115],
])('"%s" yuan are %i fen', (text, fen) => {
  expect(parseYuan(text)).toBe(fen)
})

test.each([
  '', ' ', '.', '.5', '3.', '3.888', '-3.88', '+3.88', '007', '00.50', '1,94', '1,9400.00', ',400', '19,400,00', '3.8,8',
  '1e3', '0x10', 'NaN', 'Infinity', '3.88元', '¥3.88', '３.８８', '3 88', '3.88\u0000', '90071992547410.00',
])('"%s" is no amount of yuan', (text) => {
  expect(parseYuan(text)).toBeNull()
})

test.each([
  [18_800, '188'],
  [388, '3.88'],
  [350, '3.50'],
  [5, '0.05'],
  [0, '0'],
  [99_999, '999.99'],
  [100_000, '1,000'],
  [1_940_000, '19,400'],
  [123_456_789, '1,234,567.89'],
  [-388, '-3.88'],
  [-5, '-0.05'],
])('%i fen are shown as "%s"', (fen, text) => {
  expect(formatYuan(toFen(fen))).toBe(text)
})

test('what is shown reads back as the same amount, to the fen', () => {
  fc.assert(
    fc.property(fc.nat(Number.MAX_SAFE_INTEGER), (fen) => {
      expect(parseYuan(formatYuan(toFen(fen)))).toBe(fen)
    }),
  )
})

test('any text is an amount or none, and never an error', () => {
  const typed = fc.oneof(fc.string(), fc.stringMatching(/^[0-9.,+e -]{0,12}$/))
  fc.assert(
    fc.property(typed, (text) => {
      const fen = parseYuan(text)
      expect(fen === null || (Number.isSafeInteger(fen) && fen >= 0)).toBe(true)
    }),
  )
})
