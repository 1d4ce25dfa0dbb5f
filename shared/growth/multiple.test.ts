import { expect, test } from 'vitest'
import { multipleText } from './multiple'

test.each([[17_000, 10_000, '1.7倍'], [2_400, 1_000, '2.4倍'], [5, 0, '—'], [0, 10, '0.0倍'], [10, 10, '1.0倍']])('%i after %i is %s (D13)', (now, before, text) => {
  expect(multipleText(now, before)).toBe(text)
})
