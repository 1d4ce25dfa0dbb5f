import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8Length } from '#shared/chat/utf8-length'
import { fitTitle } from './fit-title'

test.each([
  ['新客见面礼', '新客见面礼'],
  ['锦'.repeat(21), '锦'.repeat(21)],
  ['锦'.repeat(22), `${'锦'.repeat(20)}…`],
  ['🐟'.repeat(17), `${'🐟'.repeat(15)}…`],
])('%s is sent as %s', (title, expected) => {
  expect(fitTitle(title, 64)).toBe(expected)
})

test('whatever the title, it fits and no character is cut in half', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 3, max: 64 }), (title, bytes) => {
      const fitted = fitTitle(title, bytes)
      expect(utf8Length(fitted)).toBeLessThanOrEqual(bytes)
      expect(title.startsWith(fitted.replace(/…$/, ''))).toBe(true)
    }),
  )
})
