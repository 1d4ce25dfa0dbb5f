import { expect, test } from 'vitest'
import type { CalendarDay } from '#shared/time/calendar-day'
import { dueText, kindText } from './due-text'

test.each([
  [3, '逾期 3 天'],
  [0, '今天'],
  [-1, '明天'],
  [-2, '后天'],
  [-7, '2月19日'],
])('due since %i days is said as %s', (daysDue, text) => {
  expect(dueText({ dueOn: '2026-02-19' as CalendarDay, daysDue })).toBe(text)
})

test.each([
  ['plan', 30, '计划第 30 天'],
  ['single', null, '我安排的'],
  ['revisit', null, '未成交回访'],
] as const)('%s is named', (kind, planDay, text) => {
  expect(kindText({ kind, planDay })).toBe(text)
})
