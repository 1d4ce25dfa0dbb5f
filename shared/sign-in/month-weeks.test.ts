import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shanghaiDay, type CalendarDay } from '../time/calendar-day'
import { monthWeeks } from './month-weeks'

test('February 2026 begins on a Sunday: its first week has one day', () => {
  const weeks = monthWeeks('2026-02-12' as CalendarDay)
  expect(weeks).toHaveLength(5)
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-02-01'])
  expect(weeks[4]).toEqual(['2026-02-23', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27', '2026-02-28', null])
})

test('a month that begins on a Monday and fills four weeks has four', () => {
  expect(monthWeeks('2027-02-28' as CalendarDay)).toHaveLength(4)
})

const anyDay = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2040-12-31T00:00:00Z'), noInvalidDate: true })
  .map(shanghaiDay)

test('every day of the month stands in it once, in order, under its weekday', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const weeks = monthWeeks(day)
      const days = weeks.flat().filter((it) => it !== null)
      const length = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()
      expect(days).toEqual(Array.from({ length }, (_, place) => `${day.slice(0, 7)}-${String(place + 1).padStart(2, '0')}`))
      const weekdays = weeks.flatMap((week) => week.map((it, place) => it === null || (new Date(`${it}T00:00:00Z`).getUTCDay() + 6) % 7 === place))
      expect(weekdays).not.toContain(false)
    }),
  )
})
