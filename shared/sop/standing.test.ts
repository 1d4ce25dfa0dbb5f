import { expect, test } from 'vitest'
import { standingOf } from './standing'

const at = (time: string, day = '2026-03-04') => new Date(`${day}T${time}:00+08:00`)
const dueAt = at('10:00')

test.each([
  ['09:59', '2026-03-04', 'ahead'],
  ['10:00', '2026-03-04', 'due'],
  ['10:29', '2026-03-04', 'due'],
  ['10:30', '2026-03-04', 'late'],
  ['23:59', '2026-03-04', 'late'],
  ['00:00', '2026-03-05', 'missed'],
])('what is planned for 10:00 is at %s on %s: %s', (time, day, expected) => {
  expect(standingOf({ state: 'planned', dueAt, sentAt: null }, at(time, day), 30)).toBe(expected)
})

test.each([['09:30', 'sent'], ['10:29', 'sent'], ['10:30', 'sentLate']])('sent at %s it is %s, whenever one looks (D17)', (time, expected) => {
  expect(standingOf({ state: 'sent', dueAt, sentAt: at(time) }, at('18:00', '2026-03-09'), 30)).toBe(expected)
})

test('what was let go stays so', () => {
  expect(standingOf({ state: 'skipped', dueAt, sentAt: null }, at('18:00'), 30)).toBe('skipped')
})
