import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween, laterDay, shanghaiDay, type CalendarDay } from '#shared/time/calendar-day'
import { defaultSettings } from '../settings'
import { planReminders } from './plan-reminders'

const { plan } = defaultSettings.followUp
const daysFrom = (beganOn: string) => planReminders(beganOn as CalendarDay, plan).map(({ dueOn }) => dueOn)

test('a plan reminds on day 1, 7, 30 and 90 (S28)', () => {
  expect(daysFrom('2026-02-12')).toEqual(['2026-02-13', '2026-02-19', '2026-03-14', '2026-05-13'])
})

test.each([
  ['2026-01-31', ['2026-02-01', '2026-02-07', '2026-03-02', '2026-05-01']],
  ['2028-02-28', ['2028-02-29', '2028-03-06', '2028-03-29', '2028-05-28']],
  ['2026-12-31', ['2027-01-01', '2027-01-07', '2027-01-30', '2027-03-31']],
])('begun on %s, at the end of a month, it reminds on %j', (beganOn, days) => {
  expect(daysFrom(beganOn)).toEqual(days)
})

test('from whatever instant, the days are counted from the day it is in Shanghai', () => {
  fc.assert(fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), (instant) => {
    const beganOn = shanghaiDay(instant)
    const reminders = planReminders(beganOn, plan)
    expect(reminders.map(({ dueOn }) => daysBetween(beganOn, dueOn))).toEqual([1, 7, 30, 90])
    // The reminder of a day falls on the day it is in Shanghai that many times 24 hours later.
    for (const { day, dueOn } of reminders) expect(shanghaiDay(new Date(instant.getTime() + day * 24 * 60 * 60 * 1000))).toBe(dueOn)
    expect(laterDay(reminders[0]!.dueOn, -1)).toBe(beganOn)
  }))
})
