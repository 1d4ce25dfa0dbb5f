import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextDay, shanghaiDay, type CalendarDay } from './calendar-day'
import { createHolidayCalendar, type HolidayCalendar } from './holiday-calendar'
import { addWorkingDays } from './working-day'

const day = (text: string) => text as CalendarDay
const calendar = createHolidayCalendar({})

test('no working days later is the same day, even a holiday', () => {
  expect(addWorkingDays(calendar, day('2026-02-16'), 0)).toEqual({ day: '2026-02-16', isProvisional: false })
})

test('the first working day after Friday the 6th of March is Monday the 9th', () => {
  expect(addWorkingDays(calendar, day('2026-03-06'), 1).day).toBe('2026-03-09')
})

test('a count is provisional from the first day of an unpublished year on', () => {
  expect(addWorkingDays(calendar, day('2026-12-30'), 1)).toEqual({ day: '2026-12-31', isProvisional: false })
  expect(addWorkingDays(calendar, day('2026-12-30'), 2).isProvisional).toBe(true)
})

const anyDay = fc
  .date({ min: new Date('2025-06-01T00:00:00Z'), max: new Date('2028-06-30T00:00:00Z'), noInvalidDate: true })
  .map(shanghaiDay)

/** Any notice for 2027: a few days off, a few made up. */
const anyCalendar = fc
  .uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 60 })
  .map((offsets) => offsets.map((offset) => shanghaiDay(new Date(Date.UTC(2027, 0, 1 + offset)))))
  .map((noticed) => createHolidayCalendar({ 2027: { off: noticed.slice(0, noticed.length / 2), worked: noticed.slice(noticed.length / 2) } }))

function daysAfter(from: CalendarDay, to: CalendarDay): CalendarDay[] {
  const passed: CalendarDay[] = []
  for (let current = from; current < to; ) {
    current = nextDay(current)
    passed.push(current)
  }
  return passed
}

const property = (holds: (on: HolidayCalendar, from: CalendarDay, count: number) => void) =>
  fc.assert(fc.property(anyCalendar, anyDay, fc.integer({ min: 1, max: 10 }), holds))

test('whoever counts on the calendar comes to the same day, and it is a working day', () => {
  property((on, from, count) => {
    const { day: reached } = addWorkingDays(on, from, count)
    expect(on.isWorkingDay(reached)).toBe(true)
    expect(daysAfter(from, reached).filter((it) => on.isWorkingDay(it))).toHaveLength(count)
  })
})

test('a count is definite exactly when every day it passed lies in a published year', () => {
  property((on, from, count) => {
    const { day: reached, isProvisional } = addWorkingDays(on, from, count)
    expect(isProvisional).toBe(!daysAfter(from, reached).every((it) => on.isPublished(it)))
  })
})

test('who waits longer is never paid sooner', () => {
  property((on, from, count) => {
    const { day: reached } = addWorkingDays(on, from, count)
    expect(addWorkingDays(on, nextDay(from), count).day >= reached).toBe(true)
    expect(addWorkingDays(on, from, count + 1).day > reached).toBe(true)
  })
})
