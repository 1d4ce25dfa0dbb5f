import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween, laterDay, nextDay, type CalendarDay } from './calendar-day'
import { mondayOf, weekdayOf, weekNumber } from './weekday'

const day = (text: string) => text as CalendarDay

test.each([['2026-03-02', 1], ['2026-03-06', 5], ['2026-03-08', 7], ['2000-01-03', 1], ['1999-12-31', 5]])('%s is day %i of its week', (text, expected) => {
  expect(weekdayOf(day(text))).toBe(expected)
})

test('every day lies in the week its Monday begins, and the next Monday is the next week', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 300_000 }), (days) => {
    const today = laterDay(day('2000-01-01'), days)
    expect(daysBetween(mondayOf(today), today)).toBe(weekdayOf(today) - 1)
    expect(weekdayOf(mondayOf(today))).toBe(1)
    expect(weekNumber(laterDay(today, 7))).toBe(weekNumber(today) + 1)
    expect(weekNumber(nextDay(today)) - weekNumber(today)).toBe(weekdayOf(today) === 7 ? 1 : 0)
  }))
})
