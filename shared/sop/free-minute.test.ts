import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isQuiet } from '../reach/quiet-hours'
import type { TimeOfDay } from '../time/time-of-day'
import { freeMinute, usualTime } from './free-minute'
import { MARCH, rule } from './testing/usual-week'

const free = (usual: TimeOfDay, ...taken: TimeOfDay[]) => freeMinute(usual, taken, rule.quiet, MARCH)

test('a group is used to the minute that most of its sends stand at, the earlier of two; without any to ten in the morning', () => {
  expect(usualTime(['12:00', '10:00', '12:00'])).toBe('12:00')
  expect(usualTime(['12:00', '09:30'])).toBe('09:30')
  expect(usualTime([])).toBe('10:00')
})

test('what is taken is stepped over by half an hour, and so is the night (G9)', () => {
  expect(free('10:00')).toBe('10:00')
  expect(free('10:00', '10:00', '10:30')).toBe('11:00')
  expect(free('21:00', '21:00')).toBe('08:00')
  expect(free('07:15')).toBe('08:15')
})

test('a day that is full has none', () => {
  const halfHours = Array.from({ length: 48 }, (_, step) => `${String(step >> 1).padStart(2, '0')}:${step % 2 ? '30' : '00'}` as TimeOfDay)
  expect(free('10:00', ...halfHours)).toBeNull()
})

test('whatever is taken, nobody is written to at night or twice in a minute', () => {
  const minute = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, past]) => `${String(hour).padStart(2, '0')}:${String(past).padStart(2, '0')}` as TimeOfDay)
  fc.assert(fc.property(minute, fc.array(minute, { maxLength: 20 }), (usual, taken) => {
    const time = free(usual, ...taken)!
    expect(isQuiet(time, rule.quiet)).toBe(false)
    expect(taken).not.toContain(time)
  }))
})
