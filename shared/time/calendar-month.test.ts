import { expect, test } from 'vitest'
import { laterMonth, monthOf } from './calendar-month'

test.each([
  ['2026-02', 1, '2026-03'], ['2025-12', 1, '2026-01'], ['2026-01', -1, '2025-12'], ['2026-02', -14, '2024-12'], ['2026-02', 0, '2026-02'],
])('%s and %i months are %s', (month, months, later) => {
  expect(laterMonth(month, months)).toBe(later)
})

test('a month begins at midnight in Shanghai', () => {
  expect([monthOf(new Date('2026-01-31T15:59:59Z')), monthOf(new Date('2026-01-31T16:00:00Z'))]).toEqual(['2026-01', '2026-02'])
})
