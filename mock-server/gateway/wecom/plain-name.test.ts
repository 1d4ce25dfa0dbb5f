import { expect, test } from 'vitest'
import { plainName } from './plain-name'

test.each([
  ['陈思源', '陈思源'],
  ['元188\u202e', '元188'],
  ['\u2066a\u2069b\u200fc', 'abc'],
  ['a\u0000b\nc\u007f', 'abc'],
  ['\ud800小鱼', '小鱼'],
  // A family is one letter of four, and people do write from the right.
  ['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'],
  ['محمد', 'محمد'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  [' \u202e\u0000 ', '微信用户'],
])('who calls himself "%s" is "%s"', (told, name) => {
  expect(plainName(told)).toBe(name)
})
