import { expect, test } from 'vitest'
import type { CalendarDay } from '../time/calendar-day'
import { missingOn } from './event-day'

const FRIDAY = '2026-03-06' as CalendarDay
const SATURDAY = '2026-03-07' as CalendarDay

const content = { kind: 'content', day: FRIDAY, usual: null, standing: 'ahead' } as const
const event = { ...content, kind: 'event' } as const
const away = { day: SATURDAY, usual: { day: FRIDAY } } as const

test('a Friday with its content and its event lacks nothing (G13)', () => {
  expect(missingOn(FRIDAY, [content, event])).toEqual([])
  expect(missingOn(FRIDAY, [{ ...content, kind: 'offer', standing: 'sent' }, { ...event, standing: 'late' }])).toEqual([])
})

test('what was let go, or moved to another day, is missing there, and nothing is where it was moved to', () => {
  expect(missingOn(FRIDAY, [{ ...content, standing: 'skipped' }, event])).toEqual(['content'])
  expect(missingOn(FRIDAY, [content, { ...event, ...away }])).toEqual(['event'])
  expect(missingOn(FRIDAY, [{ ...content, ...away }, { ...event, standing: 'skipped' }])).toEqual(['content', 'event'])
  expect(missingOn(SATURDAY, [content, { ...event, ...away }])).toEqual([])
})

test('a game is no content, and a day without an event has no such parts', () => {
  expect(missingOn(FRIDAY, [{ ...content, kind: 'game' }, event])).toEqual(['content'])
  expect(missingOn(FRIDAY, [{ ...content, standing: 'skipped' }])).toEqual([])
})
