import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween, formatDay, formatLongDay, laterDay, nextDay, shanghaiDay, type CalendarDay } from './calendar-day'

const day = (text: string) => text as CalendarDay

test.each([
  ['2026-02-12T23:59:59+08:00', '2026-02-12'],
  ['2026-02-13T00:00:00+08:00', '2026-02-13'],
  ['2026-02-12T15:59:59.999Z', '2026-02-12'],
  ['2026-02-12T16:00:00Z', '2026-02-13'],
  ['2026-12-31T23:59:59+08:00', '2026-12-31'],
  ['2027-01-01T00:00:00+08:00', '2027-01-01'],
  // Summers in which China once put its clocks forward are long past; +08:00 holds in July too.
  ['2026-07-01T00:30:00+08:00', '2026-07-01'],
])('at %s it is %s in Shanghai', (instant, expected) => {
  expect(shanghaiDay(new Date(instant))).toBe(expected)
})

test.each([
  ['2026-02-12', '2026-02-13'],
  ['2026-02-28', '2026-03-01'],
  ['2028-02-28', '2028-02-29'],
  ['2026-12-31', '2027-01-01'],
])('the day after %s is %s', (today, tomorrow) => {
  expect(nextDay(day(today))).toBe(tomorrow)
})

test('a day so many days later is that far away', () => {
  const days = fc.integer({ min: -4000, max: 4000 })
  fc.assert(fc.property(days, days, (start, length) => {
    const from = laterDay(day('2026-02-12'), start)
    expect(daysBetween(from, laterDay(from, length))).toBe(length)
  }))
  expect(laterDay(day('2026-02-26'), 180)).toBe('2026-08-25')
})

test('from 12 to 26 February are 14 days, and back they are counted downwards', () => {
  expect(daysBetween(day('2026-02-12'), day('2026-02-26'))).toBe(14)
  expect(daysBetween(day('2026-02-26'), day('2026-02-12'))).toBe(-14)
  expect(daysBetween(day('2026-02-26'), day('2026-02-26'))).toBe(0)
})

test.each([
  ['2026-02-26', '2月26日'],
  ['2026-10-01', '10月1日'],
])('%s is said as %s', (text, words) => {
  expect(formatDay(day(text))).toBe(words)
  expect(formatLongDay(day(text))).toBe(`2026年${words}`)
})

const anyDay = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map(shanghaiDay)

test('every day is followed by the next one, one day later and later in the alphabet', () => {
  fc.assert(
    fc.property(anyDay, (today) => {
      expect(daysBetween(today, nextDay(today))).toBe(1)
      expect(nextDay(today) > today).toBe(true)
    }),
  )
})

test('walking from day to day takes as many steps as there are days between', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(400), (start, steps) => {
      let reached = start
      for (let taken = 0; taken < steps; taken += 1) reached = nextDay(reached)
      expect(daysBetween(start, reached)).toBe(steps)
    }),
  )
})

test('a Shanghai day lasts from its midnight to the last millisecond before the next', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(86_399_999), (today, ms) => {
      expect(shanghaiDay(new Date(Date.parse(`${today}T00:00:00+08:00`) + ms))).toBe(today)
    }),
  )
})
