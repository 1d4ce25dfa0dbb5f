import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf, shanghaiLocal } from './shanghai-time'

test.each([
  ['2026-03-02T00:00:00+08:00', '2026-03-02T00:00'],
  ['2026-03-01T16:00:00.000Z', '2026-03-02T00:00'],
  ['2026-03-30T23:59:59+08:00', '2026-03-30T23:59:59'],
  ['2026-03-02T10:30:00+08:00', '2026-03-02T10:30'],
  ['no time', ''],
])('%s stands in the input as "%s"', (instant, local) => {
  expect(shanghaiLocal(instant)).toBe(local)
})

test('what is typed means Shanghai, wherever the laptop is', () => {
  expect(instantOf('2026-03-02T00:00')).toBe('2026-03-02T00:00:00+08:00')
  expect(instantOf('2026-03-02T00:00:30')).toBe('2026-03-02T00:00:30+08:00')
})

test('an instant that goes through the input and back is the same instant', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (date) => {
      expect(Date.parse(instantOf(shanghaiLocal(date.toISOString())))).toBe(date.getTime())
    }),
  )
})
