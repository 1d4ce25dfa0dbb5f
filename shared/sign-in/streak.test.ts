import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextDay, shanghaiDay, type CalendarDay } from '../time/calendar-day'
import { currentStreak } from './streak'

const day = (text: string) => text as CalendarDay

/** So many days in a row, the first given. */
function run(from: CalendarDay, length: number): CalendarDay[] {
  const days = [from]
  while (days.length < length) days.push(nextDay(days.at(-1)!))
  return days.slice(0, length)
}

test.each([
  ['never signed in', [], 0],
  ['today only', ['2026-03-01'], 1],
  ['over the end of February', ['2026-02-27', '2026-02-28', '2026-03-01'], 3],
  ['up to yesterday, today still open', ['2026-02-27', '2026-02-28'], 2],
  ['yesterday missed', ['2026-02-26', '2026-02-27'], 0],
  ['a gap, then begun anew', ['2026-02-26', '2026-02-28', '2026-03-01'], 2],
  ['tomorrow, for the clock was moved back', ['2026-03-01', '2026-03-02'], 1],
])('%s', (_, days, length) => {
  expect(currentStreak(days.map(day), day('2026-03-01'))?.length ?? 0).toBe(length)
})

const anyDay = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map(shanghaiDay)

test('days in a row are counted from the first to the last, before and after the last day is over', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 400 }), (startedOn, length) => {
      const days = run(startedOn, length)
      const streak = { startedOn, lastOn: days.at(-1)!, length }
      expect(currentStreak(days, streak.lastOn)).toEqual(streak)
      expect(currentStreak(days, nextDay(streak.lastOn))).toEqual(streak)
      expect(currentStreak(days, nextDay(nextDay(streak.lastOn)))).toBeNull()
    }),
  )
})

test('a missed day starts the count anew', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 3, max: 60 }), fc.nat(), (from, length, pick) => {
      const days = run(from, length)
      const missed = 1 + (pick % (length - 2))
      const kept = days.filter((_, index) => index !== missed)
      expect(currentStreak(kept, days.at(-1)!)).toEqual({ startedOn: days[missed + 1], lastOn: days.at(-1), length: length - missed - 1 })
    }),
  )
})

test('the order of the days and a day told twice change nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 30 }), (offsets) => {
      const all = run(day('2026-02-20'), 21)
      const days = offsets.map((offset) => all[offset]!)
      const sorted = all.filter((it) => days.includes(it))
      expect(currentStreak(days, all[20]!)).toEqual(currentStreak(sorted, all[20]!))
    }),
  )
})
