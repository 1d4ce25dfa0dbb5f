import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween, laterDay, type CalendarDay } from '../time/calendar-day'
import { createHolidayCalendar } from '../time/holiday-calendar'
import { weekdayOf } from '../time/weekday'
import { slotDates, turnOf } from './slot-dates'
import type { Slot } from './slot'
import { fortnight, MARCH, slot, usualWeek } from './testing/usual-week'

const day = (text: string) => text as CalendarDay
const calendar = createHolidayCalendar({})
const daysOf = (kinds: readonly string[], from: CalendarDay, to: CalendarDay, slots: readonly Slot[] = usualWeek) =>
  slotDates(slots, 'managed', { from, to, calendar }).filter(({ kind }) => kinds.includes(kind)).map((it) => it.day.slice(5))

test('a fortnight has content on Monday, Wednesday and Friday, none at weekends (G11)', () => {
  expect(daysOf(['content', 'offer'], ...fortnight)).toEqual(['03-02', '03-04', '03-06', '03-09', '03-11', '03-13'])
})

test('its games are on Tuesday and Thursday, its event on Friday on top of the content (G12, G13)', () => {
  expect(daysOf(['game'], ...fortnight)).toEqual(['03-03', '03-05', '03-10', '03-12'])
  expect(daysOf(['event'], ...fortnight)).toEqual(['03-06', '03-13'])
})

test('the same week sends five into a managed group, the event on top, and two into an assisted one (G8)', () => {
  const inWeek = (kind: 'managed' | 'assisted') => slotDates(usualWeek, kind, { from: MARCH, to: laterDay(MARCH, 6), calendar })
  expect(inWeek('managed').filter(({ kind }) => kind !== 'event')).toHaveLength(5)
  expect(inWeek('assisted').map((it) => it.day.slice(5))).toEqual(['03-02', '03-06'])
})

test('holidays have none, but for the habit; the Saturday made up for them neither', () => {
  // Spring Festival of 2026: 15 to 23 February are off, the 14th and the 28th are worked.
  expect(daysOf(['content', 'offer', 'game'], day('2026-02-13'), day('2026-02-28'))).toEqual(['02-13', '02-24', '02-25', '02-26', '02-27'])
  expect(daysOf(['event'], day('2026-02-13'), day('2026-02-28'))).toEqual(['02-13', '02-20', '02-27'])
})

test('in a year whose calendar is not published the days are a guess, and say so (R20)', () => {
  const items = slotDates(usualWeek, 'managed', { from: day('2026-12-30'), to: day('2027-01-01'), calendar })
  expect(items.map((it) => [it.day, it.kind, it.isProvisional])).toEqual([
    ['2026-12-30', 'offer', false], ['2026-12-31', 'game', false], ['2027-01-01', 'content', true], ['2027-01-01', 'event', true],
  ])
  const known = createHolidayCalendar({ 2027: { off: [day('2027-01-01')], worked: [] } })
  expect(slotDates(usualWeek, 'managed', { from: day('2027-01-01'), to: day('2027-01-01'), calendar: known }).map(({ kind, isProvisional }) => [kind, isProvisional])).toEqual([['event', false]])
})

test('a daily slot is sent on each of its days, its texts take turns through the days and on into the next week (G10)', () => {
  const daily = slot({ id: 'daily', weekdays: [1, 2, 3, 4, 5], turns: ['一', '二', '三'].map((theme) => ({ theme, text: theme })) })
  const themes = slotDates([daily], 'managed', { from: MARCH, to: laterDay(MARCH, 13), calendar }).map(({ theme }) => theme)
  expect(themes).toHaveLength(10)
  themes.forEach((theme, place) => expect(theme).not.toBe(themes[place - 1]))
})

const anySlot = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), count: fc.integer({ min: 1, max: 6 }), isOnHolidays: fc.boolean(), isForAssisted: fc.boolean(),
}).map(({ count, ...it }) => slot({ ...(it as Partial<Slot>), turns: Array.from({ length: count }, (_, place) => ({ theme: `t${place}`, text: `t${place}` })) }))
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => laterDay(day('2000-01-03'), days))

test('whatever the plan, every send is on a day of its slot, in the order of time, and an assisted group is sent a part of it', () => {
  fc.assert(fc.property(fc.array(anySlot, { maxLength: 5 }), anyDay, fc.integer({ min: 0, max: 30 }), (some, from, length) => {
    const slots = some.map((it, place) => ({ ...it, id: `s${place}` }))
    const span = { from, to: laterDay(from, length), calendar }
    const all = slotDates(slots, 'managed', span)
    for (const { slotId, day: on } of all) expect(slots.find(({ id }) => id === slotId)!.weekdays).toContain(weekdayOf(on))
    const moments = all.map((it) => `${it.day} ${it.time}`)
    expect(moments.every((it, place) => place === 0 || moments[place - 1]! <= it)).toBe(true)
    const keys = new Set(all.map(({ slotId, day: on }) => `${slotId} ${on}`))
    expect(keys.size).toBe(all.length)
    for (const { slotId, day: on } of slotDates(slots, 'assisted', span)) expect(keys).toContain(`${slotId} ${on}`)
  }))
})

test('however a span is cut in two, its sends are the same: a round that comes later adds nothing', () => {
  fc.assert(fc.property(fc.array(anySlot, { maxLength: 4 }), anyDay, fc.integer({ min: 1, max: 30 }), fc.nat(), (slots, from, length, cut) => {
    const middle = laterDay(from, cut % length)
    const span = (first: CalendarDay, last: CalendarDay) => slotDates(slots, 'managed', { from: first, to: last, calendar })
    expect([...span(from, middle), ...span(laterDay(middle, 1), laterDay(from, length))]).toEqual(span(from, laterDay(from, length)))
  }))
})

test('a slot of so many turns says the same again only after all the others', () => {
  fc.assert(fc.property(anySlot, anyDay, (it, from) => {
    const themes = slotDates([{ ...it, isOnHolidays: true }], 'managed', { from, to: laterDay(from, 69), calendar }).map(({ theme }) => theme)
    themes.slice(it.turns.length).forEach((theme, place) => expect(theme).toBe(themes[place]))
    expect(new Set(themes.slice(0, it.turns.length)).size).toBe(Math.min(it.turns.length, themes.length))
    expect(turnOf(it, from)).toBeDefined()
    expect(daysBetween(from, laterDay(from, 69))).toBe(69)
  }))
})
