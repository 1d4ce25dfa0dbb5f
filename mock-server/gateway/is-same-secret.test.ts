import { expect, test } from 'vitest'
import { isSameSecret } from './is-same-secret'

test.each([
  ['a long token', 'a long token', true],
  ['a long token', 'a long tokem', false],
  ['a long token', 'a long', false],
  ['a long token', '', false],
  // As many characters, and more bytes: a comparison of bytes would throw.
  ['a long token', 'a löng token', false],
])('"%s" and "%s" are the same secret: %s', (expected, given, isSame) => {
  expect(isSameSecret(expected, given)).toBe(isSame)
})
