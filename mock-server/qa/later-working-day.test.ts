import { expect, test } from 'vitest'
import { createHolidayCalendar } from '#shared/time/holiday-calendar'
import { laterWorkingDay } from './later-working-day'

const calendar = createHolidayCalendar({})

test.each([
  ['over Spring Festival', '2026-02-12T10:00:00+08:00', 5, '2026-02-26T10:00:00+08:00'],
  ['into a Saturday that is worked', '2026-02-13T10:00:00+08:00', 1, '2026-02-14T10:00:00+08:00'],
  ['a minute before midnight in Shanghai, which is another day than in Greenwich', '2026-02-12T23:59:00+08:00', 1, '2026-02-13T23:59:00+08:00'],
])('working days go %s, and the time of day stays', (_, now, days, later) => {
  expect(laterWorkingDay(calendar, new Date(now), days)).toEqual(new Date(later))
})
