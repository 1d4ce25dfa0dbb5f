import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskCardNumber, parseCardNumber } from './card-number'

test.each([
  ['4111111111111111', '4111111111111111', 'sixteen digits'],
  ['62123456789000003', '62123456789000003', 'seventeen'],
  ['622202020001234561', '622202020001234561', 'eighteen'],
  ['6222020200012345670', '6222020200012345670', 'nineteen'],
  ['6222 0202 0001 2345 670', '6222020200012345670', 'the groups on the card'],
  ['6222-0202-0001-2345-670', '6222020200012345670', 'hyphens'],
  ['６２２２　０２０２　０００１　２３４５　６７０', '6222020200012345670', 'a Chinese keyboard'],
  ['６２２２－０２０２－０００１－２３４５－６７０', '6222020200012345670', 'its hyphens too'],
  ['\t6222020200012345670\n', '6222020200012345670', 'pasted with a line break'],
])('"%s" is the card %s: %s', (typed, card) => {
  expect(parseCardNumber(typed)).toBe(card)
})

test.each([
  ['411111111111116', 'fifteen digits, although the check digit fits'],
  ['62220202000123456704', 'twenty digits, although the check digit fits'],
  ['0000000000000000', 'no card starts with 0'],
  ['4111111111111112', 'the check digit does not fit'],
  ['6222020200012345607', 'two digits swapped'],
  ['622202020001234567a', 'a letter'],
  ['6222020200012345670\u0000', 'a zero byte'],
  ['6222.0202.0001.2345.670', 'other signs between'],
  ['', 'nothing'],
])('"%s" is none: %s', (typed) => {
  expect(parseCardNumber(typed)).toBeNull()
})

const TEN_DIGITS = [...'0123456789']
const unchecked = fc.stringMatching(/^[1-9]\d{14,17}$/)
const fitting = (digits: string) => TEN_DIGITS.map((digit) => digits + digit).filter((card) => parseCardNumber(card))
const card = unchecked.map((digits) => fitting(digits)[0]!)

test('of ten last digits exactly one fits', () => {
  fc.assert(fc.property(unchecked, (digits) => {
    expect(fitting(digits)).toHaveLength(1)
  }))
})

test('any single wrong digit is refused', () => {
  fc.assert(fc.property(card, fc.nat(18), fc.integer({ min: 1, max: 9 }), (right, position, off) => {
    const at = position % right.length
    const wrong = right.slice(0, at) + ((Number(right[at]) + off) % 10) + right.slice(at + 1)
    expect(parseCardNumber(wrong)).toBeNull()
  }))
})

test('however it is spaced, it is the same card', () => {
  const gap = fc.constantFrom('', ' ', '-', '　', '－', '  ')
  fc.assert(fc.property(card, fc.array(gap, { minLength: 20, maxLength: 20 }), (digits, gaps) => {
    const typed = [...digits].map((digit, index) => gaps[index]! + digit).join('') + gaps[19]!
    expect(parseCardNumber(typed)).toBe(digits)
  }))
})

test('a mask shows the last four digits and nothing of the rest', () => {
  fc.assert(fc.property(card, (digits) => {
    expect(maskCardNumber(parseCardNumber(digits)!)).toBe(`**** ${digits.slice(digits.length - 4)}`)
  }))
})

test('a mask is the same length for every card', () => {
  expect(maskCardNumber(parseCardNumber('4111111111111111')!)).toBe('**** 1111')
  expect(maskCardNumber(parseCardNumber('6222020200012345670')!)).toBe('**** 5670')
})
