import { expect, test } from 'vitest'
import type { CalendarDay } from './calendar-day'
import { instantOf, shanghaiTime, TIME_OF_DAY } from './time-of-day'

const day = '2026-03-01' as CalendarDay

test('a minute of a day in Shanghai is eight hours ahead of London, and a day begins at midnight', () => {
  expect(instantOf(day, '20:00')).toEqual(new Date('2026-03-01T12:00:00Z'))
  expect(instantOf(day)).toEqual(new Date('2026-02-28T16:00:00Z'))
})

test('at that instant it is that minute', () => {
  expect(shanghaiTime(instantOf(day, '07:59'))).toBe('07:59')
})

test.each([
  ['00:00', true], ['23:59', true], ['08:30', true], ['24:00', false], ['8:30', false], ['08:60', false], ['08:30:00', false],
])('%s is a time of day: %s', (text, isTime) => {
  expect(TIME_OF_DAY.test(text)).toBe(isTime)
})
