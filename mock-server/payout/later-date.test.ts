import { expect, test } from 'vitest'
import type { CalendarDay } from '#shared/time/calendar-day'
import { laterDate } from './later-date'

const date = (payableOn: string, isProvisional = false) => ({ payableOn: payableOn as CalendarDay, isProvisional })

test('of two days the later one counts, whichever is named first', () => {
  expect(laterDate(date('2026-02-26'), date('2026-03-04'))).toEqual(date('2026-03-04'))
  expect(laterDate(date('2026-03-04'), date('2026-02-26'))).toEqual(date('2026-03-04'))
})

test('while either may still move, so may the later of them', () => {
  expect(laterDate(date('2027-01-04', true), date('2027-02-01')).isProvisional).toBe(true)
  expect(laterDate(date('2026-12-31'), date('2027-01-04', true)).isProvisional).toBe(true)
})
