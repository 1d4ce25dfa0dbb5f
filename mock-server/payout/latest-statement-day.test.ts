import { expect, test } from 'vitest'
import { latestStatementDay } from './latest-statement-day'

test.each([
  ['2026-02-27T08:59:59+08:00', '2026-02-25'],
  ['2026-02-27T09:00:00+08:00', '2026-02-26'],
  ['2026-02-27T23:59:59+08:00', '2026-02-26'],
  ['2026-01-01T09:00:00+08:00', '2025-12-31'],
])('at %s the last statement there is is that of %s', (now, day) => {
  expect(latestStatementDay(new Date(now))).toBe(day)
})
