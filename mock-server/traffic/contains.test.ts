import { expect, test } from 'vitest'
import { contains } from './contains'

test.each<[unknown, unknown, boolean]>([
  [{ a: 1, b: { c: 2, d: 3 } }, { b: { c: 2 } }, true],
  [{ a: 1 }, {}, true],
  [{ a: 1 }, { a: '1' }, false],
  [{ a: [1, { b: 2, c: 3 }] }, { a: [1, { b: 2 }] }, true],
  [{ a: [1, 2] }, { a: [1] }, false],
  [{ a: null }, { a: null }, true],
  [{}, { a: null }, false],
  [null, { a: 1 }, false],
  [[1], { 0: 1 }, false],
])('%j contains %j: %s', (whole, part, expected) => {
  expect(contains(whole, part)).toBe(expected)
})
