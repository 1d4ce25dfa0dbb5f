// @vitest-environment node
import { expect, test } from 'vitest'
import { MAIN_PACKAGE_LIMIT, reportSize } from './package-size'

test('a package up to the limit is reported', () => {
  expect(reportSize(MAIN_PACKAGE_LIMIT)).toBe('mini-program main package: 200.0 KB of at most 200 KB')
})

test('a larger package fails the build', () => {
  expect(() => reportSize(MAIN_PACKAGE_LIMIT + 1)).toThrow('too large')
})
