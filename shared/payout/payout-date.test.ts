import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shanghaiDay, type CalendarDay } from '../time/calendar-day'
import { createHolidayCalendar } from '../time/holiday-calendar'
import { payoutDate } from './payout-date'

const library = createHolidayCalendar({})
const drawnAt = (text: string) => payoutDate(library, new Date(text), 5)

test.each([
  ['2026-02-12T10:00:00+08:00', '2026-02-26', 'over Spring Festival, with the Saturday before it made up'],
  ['2026-09-30T10:00:00+08:00', '2026-10-13', 'over National Day, with 10 October made up'],
  ['2025-09-30T10:00:00+08:00', '2025-10-14', 'over National Day and Mid-Autumn'],
  ['2026-02-15T10:00:00+08:00', '2026-02-28', 'drawn on a holiday, paid on a made-up Saturday'],
  ['2026-03-02T10:00:00+08:00', '2026-03-09', 'an ordinary week'],
])('what is drawn at %s is paid on %s: %s', (instant, payableOn) => {
  expect(drawnAt(instant)).toEqual({ payableOn, isProvisional: false })
})

test('one second past midnight in Shanghai counts from the next day', () => {
  expect(drawnAt('2026-02-12T23:59:59+08:00').payableOn).toBe('2026-02-26')
  expect(drawnAt('2026-02-13T00:00:00+08:00').payableOn).toBe('2026-02-27')
})

test('the last draw whose five days all lie in the published year is not provisional', () => {
  expect(drawnAt('2026-12-24T23:59:59+08:00')).toEqual({ payableOn: '2026-12-31', isProvisional: false })
})

test.each(['2026-12-25T00:00:00+08:00', '2026-12-28T10:00:00+08:00', '2027-03-01T10:00:00+08:00'])(
  'what is drawn at %s runs into a year nobody has published: the day is provisional',
  (instant) => {
    expect(drawnAt(instant).isProvisional).toBe(true)
  },
)

test('with the notice of 2027 a draw of 28 December has a definite day, after New Year', () => {
  const off = ['2027-01-01', '2027-01-02', '2027-01-03'] as CalendarDay[]
  const calendar = createHolidayCalendar({ 2027: { off, worked: [] } })
  expect(payoutDate(calendar, new Date('2026-12-28T10:00:00+08:00'), 5)).toEqual({ payableOn: '2027-01-05', isProvisional: false })
})

test('a bank that pays after three working days promises an earlier day', () => {
  expect(payoutDate(library, new Date('2026-02-12T10:00:00+08:00'), 3).payableOn).toBe('2026-02-24')
})

test('every draw of one Shanghai day is paid on the same day, and never on that day itself', () => {
  const instant = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2026-12-01T00:00:00Z'), noInvalidDate: true })
  fc.assert(
    fc.property(instant, (at) => {
      const midnight = new Date(`${shanghaiDay(at)}T00:00:00+08:00`)
      const { payableOn, isProvisional } = payoutDate(library, at, 5)
      expect(payoutDate(library, midnight, 5).payableOn).toBe(payableOn)
      expect(payableOn > shanghaiDay(at)).toBe(true)
      expect(isProvisional).toBe(false)
    }),
  )
})
