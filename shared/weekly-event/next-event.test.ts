import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween, shanghaiDay, type CalendarDay } from '../time/calendar-day'
import { instantOf, type TimeOfDay } from '../time/time-of-day'
import { daysLeftText, eventText } from './event-text'
import { nextEventDay, themeOf } from './next-event'

const TIME = '20:00'

const seenAt = (instant: string) => {
  const now = new Date(instant)
  const when = { today: shanghaiDay(now), startsOn: nextEventDay(now, TIME), time: TIME }
  return [when.startsOn, eventText(when), daysLeftText(when)]
}

test.each([
  ['on a Monday', '2026-02-09T00:00:00+08:00', '2026-02-13', '本周五 20:00', '还有 4 天'],
  ['on a Thursday', '2026-02-12T10:00:00+08:00', '2026-02-13', '本周五 20:00', '就在明天'],
  ['on Friday before its start', '2026-02-13T19:59:59+08:00', '2026-02-13', '今天 20:00', '就在今天'],
  ['on Friday at its start', '2026-02-13T20:00:00+08:00', '2026-02-20', '下周五 20:00', '还有 7 天'],
  ['on a Sunday', '2026-02-15T10:00:00+08:00', '2026-02-20', '下周五 20:00', '还有 5 天'],
  ['on a Friday of the Spring Festival, which is a Friday like any other', '2026-02-20T09:00:00+08:00', '2026-02-20', '今天 20:00', '就在今天'],
  ['when it is Friday in Shanghai and still Thursday in London', '2026-02-12T16:00:00Z', '2026-02-13', '今天 20:00', '就在今天'],
  ['over the end of a year', '2026-12-26T10:00:00+08:00', '2027-01-01', '下周五 20:00', '还有 6 天'],
])('%s', (_, instant, ...expected) => {
  expect(seenAt(instant)).toEqual(expected)
})

const anyInstant = fc.date({ min: new Date('2000-01-10T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
const anyTime = fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':') as TimeOfDay)

test('the next event is always on a Friday of Shanghai, still to come, and none lies between (C29)', () => {
  fc.assert(
    fc.property(anyInstant, anyTime, (now, time) => {
      const start = instantOf(nextEventDay(now, time), time)
      const inShanghai = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
      expect(inShanghai.format(start)).toBe(`Friday ${time}`)
      expect(start.getTime()).toBeGreaterThan(now.getTime())
      expect(start.getTime() - now.getTime()).toBeLessThanOrEqual(7 * 24 * 60 * 60 * 1000)
    }),
  )
})

test('the themes take turns: each is there once in as many weeks', () => {
  fc.assert(
    fc.property(anyInstant, fc.integer({ min: 1, max: 9 }), (now, count) => {
      const fridays: CalendarDay[] = [nextEventDay(now, TIME)]
      while (fridays.length < count) fridays.push(nextEventDay(instantOf(fridays.at(-1)!, TIME), TIME))
      expect(daysBetween(fridays[0]!, fridays.at(-1)!)).toBe((count - 1) * 7)
      expect(new Set(fridays.map((day) => themeOf(day, count))).size).toBe(count)
      expect(themeOf(fridays[0]!, count)).toBeLessThan(count)
    }),
  )
})
