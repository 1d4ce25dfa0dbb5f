import { expect, test } from 'vitest'
import { whenText } from './when-text'

const at = '2026-02-19T09:30:00+08:00'

test.each([
  [{ at, isWholeDay: true, daysOverdue: 3 }, '逾期 3 天'],
  [{ at, isWholeDay: true, daysOverdue: 0 }, '今天'],
  [{ at, isWholeDay: false, daysOverdue: 1 }, '等了 1 天'],
  [{ at, isWholeDay: false, daysOverdue: 0 }, '2月19日 09:30'],
])('%o is said as %s', (item, text) => {
  expect(whenText(item)).toBe(text)
})
