import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskMobileNumber, parseMobileNumber } from './mobile-number'

test.each([
  ['１３８０５７１２３４５', '13805712345'],
  ['13805712345', '13805712345'],
  ['19570230456', '19570230456'],
  ['19212345678', '19212345678'],
  ['19712345678', '19712345678'],
  ['138 0571 2345', '13805712345'],
  ['138-0571-2345', '13805712345'],
  ['+86 138-0571 2345', '13805712345'],
  ['8613805712345', '13805712345'],
  ['008613805712345', '13805712345'],
  ['　13805712345\n', '13805712345'],
])('"%s" is the mobile number %s', (typed, phone) => {
  expect(parseMobileNumber(typed)).toBe(phone)
})

test.each([
  ['12345678901', 'no mobile number starts with 12'],
  ['11012345678', 'nor with 11'],
  ['1380571234', 'ten digits'],
  ['138057123456', 'twelve digits'],
  ['05718805712', 'a landline'],
  ['+85291234567', 'Hong Kong'],
  ['+113805712345', 'another country'],
  ['13805712345a', 'a letter'],
  ['13805712345\u0000', 'a zero byte'],
  ['', 'nothing'],
])('"%s" is none: %s', (typed) => {
  expect(parseMobileNumber(typed)).toBeNull()
})

const mobile = fc.stringMatching(/^1[3-9]\d{9}$/)

test('however it is spaced, it is the same number', () => {
  fc.assert(
    fc.property(mobile, fc.nat(11), fc.constantFrom(' ', '-', '  '), (phone, at, gap) => {
      expect(parseMobileNumber(`+86${phone.slice(0, at)}${gap}${phone.slice(at)}`)).toBe(phone)
    }),
  )
})

test('a mask shows the first three and the last four digits and nothing of the rest', () => {
  expect(maskMobileNumber(parseMobileNumber('13805712345')!)).toBe('138****2345')
})
