import { expect, test } from 'vitest'
import { parseCode } from './parse-code'

test.each([
  ['012345', '012345'],
  [' 012 345 ', '012345'],
  ['０１２３４５', '012345'],
  ['【星海银行】验证码 012345，5 分钟内有效，请勿告诉他人。', '012345'],
  ['01234', null],
  ['0123456', null],
  ['', null],
])('"%s" is read as %s', (typed, code) => {
  expect(parseCode(typed)).toBe(code)
})
