import { expect, test } from 'vitest'
import { CHECK_IN_CODE, plainCode, readableCode } from './check-in-code'

test.each(['7kqm2f9x', '7KQM 2F9X', '7kqm-2f9x', ' ７ＫＱＭ２Ｆ９Ｘ '])('"%s" is the same code', (typed) => {
  expect(plainCode(typed)).toBe('7KQM2F9X')
})

test.each(['7KQM2F9', '7KQM2F9XX', '0KQM2F9X', 'IKQM2F9X', 'LKQM2F9X'])('%s is none', (code) => {
  expect(CHECK_IN_CODE.test(code)).toBe(false)
})

test('it is read in two halves', () => {
  expect(readableCode('7KQM2F9X')).toBe('7KQM 2F9X')
})
