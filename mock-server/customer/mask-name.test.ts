import { expect, test } from 'vitest'
import { maskName } from './mask-name'

test.each([
  ['陈思源', '陈**'],
  ['王芳', '王**'],
  ['欧阳娜娜子', '欧**'],
  [' 李雷', '李**'],
  // A sign outside the first plane is not torn in two.
  ['𠮷田', '𠮷**'],
  ['', null],
  [null, null],
])('%s is shown as %s', (name, shown) => {
  expect(maskName(name)).toBe(shown)
})
