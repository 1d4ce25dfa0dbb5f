import { expect, test } from 'vitest'
import { laterDay } from '../time/calendar-day'
import type { TimeOfDay } from '../time/time-of-day'
import { planWarnings } from './plan-warning'
import { MARCH, rule, slot, usualWeek } from './testing/usual-week'
import { findWarnings, type DatedItem } from './warning'

const item = (id: string, days: number, change: Partial<DatedItem> = {}): DatedItem => ({
  id, day: laterDay(MARCH, days), time: '10:00', kind: 'content', text: `正文${id}`, usual: null, ...change,
})
const LINK = { text: '看看这个 https://bank.example/a' }
const codes = (...items: DatedItem[]) => findWarnings(items, rule)
const linked = (id: string, days: number, change: Partial<DatedItem> = {}) => item(id, days, { text: `${LINK.text}${id}`, ...change })

test('two items at the same minute warn, a minute apart they do not (G9)', () => {
  expect(codes(item('a', 0), item('b', 0))).toEqual([{ code: 'sameMinute', ids: ['a', 'b'] }])
  expect(codes(item('a', 0), item('b', 0, { time: '10:01' }))).toEqual([])
  expect(codes(item('a', 0), item('b', 1))).toEqual([])
})

test.each([[1, true], [14, true], [15, false]])('the same text again after %i days warns: %s (G20)', (days, isWarned) => {
  const text = '下雨天，出门记得带伞！'
  const expected = isWarned ? [{ code: 'repeated', ids: ['a', 'b'], days }] : []
  expect(codes(item('a', 0, { text }), item('b', days, { text: ' 下雨天，出门记得带伞' }))).toEqual(expected)
})

test('a moved event breaks the habit, moved content does not (G13)', () => {
  const usual = { day: laterDay(MARCH, 4), time: '20:00' as TimeOfDay }
  expect(codes(item('a', 5, { kind: 'event', time: '20:00', usual }))).toEqual([{ code: 'habitMoved', ids: ['a'] }])
  expect(codes(item('a', 4, { kind: 'event', time: '20:00', usual }))).toEqual([])
  expect(codes(item('a', 5, { usual }))).toEqual([])
})

test('what was put on a holiday warns, what the plan has there does not (G10)', () => {
  const usual = { day: laterDay(MARCH, 4), time: '10:00' as TimeOfDay }
  expect(codes(item('a', 5, { usual, isOnHoliday: true }))).toEqual([{ code: 'holiday', ids: ['a'] }])
  expect(codes(item('a', 5, { usual, isOnHoliday: false }))).toEqual([])
  expect(codes(item('a', 4, { usual: { ...usual, time: '11:00' as TimeOfDay }, isOnHoliday: true }), item('b', 5, { isOnHoliday: true }))).toEqual([])
})

test('more than two links in a row warn, unless there is a game or an answer between (G17)', () => {
  const three = [linked('a', 0), linked('b', 1), linked('c', 2)]
  expect(codes(...three.slice(0, 2))).toEqual([])
  expect(codes(...three)).toEqual([{ code: 'linksInRow', ids: ['a', 'b', 'c'] }])
  expect(codes(three[0]!, linked('b', 1, { kind: 'game' }), three[2]!)).toEqual([])
  expect(codes(three[0]!, item('b', 1), three[2]!)).toEqual([])
  expect(findWarnings(three, rule, [`${laterDay(MARCH, 1)} 11:00`])).toEqual([])
  expect(findWarnings(three, rule, [`${laterDay(MARCH, 2)} 11:00`])).toHaveLength(1)
})

test('nobody wants a message at night', () => {
  expect(codes(item('a', 0, { time: '21:30' }), item('b', 1, { time: '07:59' }), item('c', 2, { time: '08:00' }))).toEqual([
    { code: 'quietHours', ids: ['a'] }, { code: 'quietHours', ids: ['b'] },
  ])
})

test('the usual week has nothing to warn of', () => {
  expect(planWarnings(usualWeek, usualWeek, rule)).toEqual([])
})

test('a plan that says the same every fortnight is warned of once', () => {
  const two = slot({ turns: [{ theme: '一', text: '第一篇' }, { theme: '二', text: '第二篇' }] })
  expect(planWarnings([two], [], rule)).toEqual([{ code: 'repeated', slotIds: ['one'] }])
})

test('beside the plan that is active, an event on another day or at another time is a broken habit (G13)', () => {
  const moved = (change: object) => planWarnings(usualWeek.map((it) => (it.kind === 'event' ? { ...it, ...change } : it)), usualWeek, rule)
  expect(moved({ weekdays: [4], time: '19:00' })).toEqual([{ code: 'habitMoved', slotIds: ['event-5'] }])
  expect(moved({ time: '19:30' })).toEqual([{ code: 'habitMoved', slotIds: ['event-5'] }])
  expect(moved({ isForAssisted: true })).toEqual([])
})
