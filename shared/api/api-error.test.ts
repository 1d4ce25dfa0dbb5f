import { expect, test } from 'vitest'
import { ApiError, errorText } from './api-error'
import { errorCodes, isErrorCode, type ErrorCode } from './error-codes'

const codes = Object.keys(errorCodes) as ErrorCode[]

/** Chinese all through, with full-width punctuation. */
const CHINESE = /^[\p{Script=Han}，。；：？！“”（）、]+$/u

test.each(codes)('%s is told in Chinese, in one short sentence', (code) => {
  expect(errorCodes[code].text).toMatch(CHINESE)
  expect(errorCodes[code].text.length).toBeLessThanOrEqual(24)
})

test.each(codes)('%s travels under a status of its own kind', (code) => {
  const { status } = errorCodes[code]
  expect(status === 0 || (status >= 400 && status < 600)).toBe(true)
})

test('only the client itself can find that no answer came', () => {
  expect(codes.filter((code) => errorCodes[code].status === 0)).toEqual(['NETWORK_ERROR'])
})

test('what every object has is no error code', () => {
  expect(['toString', '__proto__', 'constructor', '', undefined, 5].map(isErrorCode)).toEqual(Array(6).fill(false))
  expect(isErrorCode('INTERNAL_ERROR')).toBe(true)
})

test('a screen shows the text of a code, and of anything else that it is our fault', () => {
  expect(errorText(new ApiError('PHONE_ALREADY_USED', 'row 7'))).toBe('该手机号已参与过本活动')
  expect(errorText(new TypeError('x is undefined'))).toBe('系统开小差了，请稍后再试')
})
