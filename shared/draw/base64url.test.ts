import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBase64url } from './base64url'

test('every sequence of bytes reads back from its text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      expect(decodeBase64url(Buffer.from(bytes).toString('base64url'), bytes.length)).toEqual(bytes)
    }),
  )
})

test('a text that is not the one spelling of its bytes is refused', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w=+/-]{0,12}$/), fc.nat(9), (text, length) => {
      const bytes = decodeBase64url(text, length)
      const isOneSpelling = Buffer.from(text, 'base64url').length === length && Buffer.from(text, 'base64url').toString('base64url') === text
      expect(bytes !== null).toBe(isOneSpelling)
    }),
    { numRuns: 2_000 },
  )
})

test.each([['QQ', 1, [65]], ['QR', 1, null], ['QQ==', 1, null], ['Q Q', 2, null], ['QQ', 2, null], ['+_', 1, null]] as const)(
  '"%s" as %i byte(s)',
  (text, length, bytes) => {
    expect(decodeBase64url(text, length)).toEqual(bytes && Uint8Array.from(bytes))
  },
)
