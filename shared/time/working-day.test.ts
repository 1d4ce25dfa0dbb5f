import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextDay, shanghaiDay, type CalendarDay } from './calendar-day'
import { addWorkingDays, isCalendarPublished, isWorkingDay } from './working-day'

const day = (text: string) => text as CalendarDay

test.each([
  ['2026-02-13', 'a Friday before Spring Festival'],
  ['2026-02-14', 'a Saturday made up for Spring Festival'],
  ['2026-02-28', 'a Saturday made up after it'],
  ['2026-10-10', 'a Saturday made up for National Day'],
])('%s is worked: %s', (text) => {
  expect(isWorkingDay(day(text))).toBe(true)
})

test.each([
  ['2026-02-16', 'a Monday of Spring Festival'],
  ['2026-10-01', 'National Day, a Thursday'],
  ['2026-01-01', 'New Year, a Thursday'],
  ['2026-03-07', 'an ordinary Saturday'],
  ['2026-03-08', 'an ordinary Sunday'],
])('%s is not worked: %s', (text) => {
  expect(isWorkingDay(day(text))).toBe(false)
})

test('the calendars of 2025 and 2026 are published, that of 2027 is not yet', () => {
  expect(['2025-06-01', '2026-12-31', '2027-01-01'].map((text) => isCalendarPublished(day(text)))).toEqual([true, true, false])
})

test.each([2024, 2022, 2016, 2012, 2011])('in %i New Year’s Day fell on a day of every kind, and the year is published', (year) => {
  expect(isCalendarPublished(day(`${year}-07-01`))).toBe(true)
})

test('no working days later is the same day, even a holiday', () => {
  expect(addWorkingDays(day('2026-02-16'), 0)).toEqual({ day: '2026-02-16', isProvisional: false })
})

test('the first working day after Friday the 6th of March is Monday the 9th', () => {
  expect(addWorkingDays(day('2026-03-06'), 1).day).toBe('2026-03-09')
})

const in2026 = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2026-11-30T00:00:00Z'), noInvalidDate: true })
  .map(shanghaiDay)

function workingDaysAfter(from: CalendarDay, to: CalendarDay): number {
  let count = 0
  for (let current = from; current < to; ) {
    current = nextDay(current)
    if (isWorkingDay(current)) count += 1
  }
  return count
}

test('whoever counts on the calendar comes to the same day, and it is a working day', () => {
  fc.assert(
    fc.property(in2026, fc.integer({ min: 1, max: 10 }), (from, count) => {
      const { day: reached } = addWorkingDays(from, count)
      expect(isWorkingDay(reached)).toBe(true)
      expect(workingDaysAfter(from, reached)).toBe(count)
    }),
  )
})
