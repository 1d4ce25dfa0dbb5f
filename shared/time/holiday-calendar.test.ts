import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shanghaiDay, type CalendarDay } from './calendar-day'
import { createHolidayCalendar, type HolidayNotice } from './holiday-calendar'

const day = (text: string) => text as CalendarDay
const days = (...texts: string[]) => texts.map(day)
const library = createHolidayCalendar({})

test.each([
  ['2026-02-13', 'a Friday before Spring Festival'],
  ['2026-02-14', 'a Saturday made up for Spring Festival'],
  ['2026-02-28', 'a Saturday made up after it'],
  ['2026-10-10', 'a Saturday made up for National Day'],
])('%s is worked: %s', (text) => {
  expect(library.isWorkingDay(day(text))).toBe(true)
})

test.each([
  ['2026-02-16', 'a Monday of Spring Festival'],
  ['2026-10-01', 'National Day, a Thursday'],
  ['2026-01-01', 'New Year, a Thursday'],
  ['2026-03-07', 'an ordinary Saturday'],
  ['2026-03-08', 'an ordinary Sunday'],
])('%s is not worked: %s', (text) => {
  expect(library.isWorkingDay(day(text))).toBe(false)
})

test('the calendars of 2025 and 2026 are published, that of 2027 is not yet', () => {
  expect(['2025-06-01', '2026-12-31', '2027-01-01'].map((text) => library.isPublished(day(text)))).toEqual([true, true, false])
})

test.each([2024, 2022, 2016, 2012, 2011])('in %i New Year’s Day fell on a day of every kind, and the year is published', (year) => {
  expect(library.isPublished(day(`${year}-07-01`))).toBe(true)
})

const notice2027: HolidayNotice = {
  off: days('2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03', '2027-02-05', '2027-02-08'),
  worked: days('2026-12-26', '2027-01-10', '2027-02-13'),
}
const withNotice = createHolidayCalendar({ 2027: notice2027 })

test('a notice that a person wrote publishes its year, and no other', () => {
  expect(['2027-07-01', '2028-01-03'].map((text) => withNotice.isPublished(day(text)))).toEqual([true, false])
})

test.each([
  ['2027-01-01', false, 'a day off'],
  ['2027-02-13', true, 'a Saturday made up'],
  ['2027-01-10', true, 'a Sunday made up'],
  ['2027-03-01', true, 'a Monday nobody speaks of'],
  ['2027-03-05', true, 'a Friday nobody speaks of'],
  ['2027-03-06', false, 'a Saturday nobody speaks of'],
  ['2027-03-07', false, 'a Sunday nobody speaks of'],
  ['2026-12-31', false, 'a day of the December before, off for New Year'],
  ['2026-12-26', true, 'a Saturday of the December before, made up for New Year'],
  ['2026-10-01', false, 'a year that only the library knows'],
])('with the notice of 2027, %s is worked: %s (%s)', (text, isWorked) => {
  expect(withNotice.isWorkingDay(day(text))).toBe(isWorked)
})

test('a notice for a year the library has takes its place', () => {
  const corrected = createHolidayCalendar({ 2026: { off: days('2026-02-13'), worked: days('2026-03-07') } })
  expect(['2026-02-13', '2026-03-07', '2026-02-16', '2026-02-14'].map((text) => corrected.isWorkingDay(day(text)))).toEqual([
    false, true, true, false,
  ])
})

test.each([
  ['has a day both off and worked', { off: days('2027-01-01'), worked: days('2027-01-01') }],
  ['speaks of another year', { off: days('2028-01-01'), worked: [] }],
  ['speaks of the November before', { off: [], worked: days('2026-11-28') }],
])('a notice that %s is refused', (_what, notice) => {
  expect(() => createHolidayCalendar({ 2027: notice })).toThrow(RangeError)
})

const in2027 = fc
  .date({ min: new Date('2027-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
  .map(shanghaiDay)

test('what a notice says of a day holds, whatever it says of others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(in2027, { minLength: 1 }), fc.nat(), (noticed, cut) => {
      const off = noticed.slice(0, cut % noticed.length)
      const worked = noticed.slice(off.length)
      const calendar = createHolidayCalendar({ 2027: { off, worked } })
      expect(off.some((it) => calendar.isWorkingDay(it))).toBe(false)
      expect(worked.every((it) => calendar.isWorkingDay(it))).toBe(true)
    }),
  )
})
