import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysBetween, laterDay, shanghaiDay, type CalendarDay } from '../time/calendar-day'
import { decideReach, type ReachRule } from './decide-reach'

const RULE: ReachRule = { mostMarketing: 2, withinDays: 7, quiet: { from: '21:30', to: '08:00' } }

const at = (time: string, day = '2026-11-21') => new Date(`${day}T${time}:00+08:00`)
const days = (...all: string[]) => all as CalendarDay[]

const decide = (now: Date, marketingDays: CalendarDay[] = [], change: Partial<ReachRule> = {}) =>
  decideReach({ now, marketingDays, hasOptedOut: false }, { ...RULE, ...change })

test('two are free, then one, then none', () => {
  expect(decide(at('10:00'))).toEqual({ reason: null, nextAllowedAt: null, marketingLeft: 2 })
  expect(decide(at('10:00'), days('2026-11-21'))).toMatchObject({ reason: null, marketingLeft: 1 })
  expect(decide(at('10:00'), days('2026-11-21', '2026-11-20'))).toMatchObject({ reason: 'capReached', marketingLeft: 0 })
})

test('the third waits until the first of two is seven days old, and for the end of the quiet hours of that day', () => {
  const sent = days('2026-11-21', '2026-11-24')
  expect(decide(at('20:00', '2026-11-27'), sent)).toMatchObject({ reason: 'capReached', nextAllowedAt: at('08:00', '2026-11-28') })
  expect(decide(at('08:00', '2026-11-28'), sent)).toMatchObject({ reason: null, marketingLeft: 1 })
})

test('in the quiet hours nothing is sent, however few there were', () => {
  expect(decide(at('21:29')).reason).toBeNull()
  expect(decide(at('21:30'))).toMatchObject({ reason: 'quietHours', nextAllowedAt: at('08:00', '2026-11-22'), marketingLeft: 2 })
  expect(decide(at('07:59'))).toMatchObject({ reason: 'quietHours', nextAllowedAt: at('08:00') })
  expect(decide(at('08:00')).reason).toBeNull()
})

test('quiet hours may lie within a day, and a bank may have none', () => {
  const noon = { quiet: { from: '12:00', to: '14:00' } } as const
  expect(decide(at('12:30'), [], noon).nextAllowedAt).toEqual(at('14:00'))
  expect(decide(at('23:00'), [], noon).reason).toBeNull()
  expect(decide(at('23:00'), [], { quiet: { from: '08:00', to: '08:00' } }).reason).toBeNull()
})

test('who has opted out is sent nothing, and no date is promised', () => {
  expect(decideReach({ now: at('23:00'), marketingDays: days('2026-11-21', '2026-11-21'), hasOptedOut: true }, RULE)).toEqual({
    reason: 'optedOut', nextAllowedAt: null, marketingLeft: 0,
  })
})

const START = at('00:00')
const anyRule = fc.record({ mostMarketing: fc.integer({ min: 1, max: 4 }), withinDays: fc.integer({ min: 1, max: 14 }) })
const minutes = fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 60 })

/** Whoever may be sent something is: the days on which that was. */
function sendWheneverAllowed(pauses: readonly number[], rule: ReachRule): CalendarDay[] {
  const sent: CalendarDay[] = []
  let now = START
  for (const pause of pauses) {
    now = new Date(now.getTime() + pause * 60_000)
    if (decide(now, sent, rule).reason === null) sent.push(shanghaiDay(now))
  }
  return sent
}

test('however often somebody tries, there is never one more than the most within the days', () => {
  fc.assert(fc.property(minutes, anyRule, (pauses, given) => {
    const rule = { ...RULE, ...given }
    const sent = sendWheneverAllowed(pauses, rule)
    const apart = sent.slice(rule.mostMarketing).map((oneMore, index) => daysBetween(sent[index]!, oneMore))
    expect(Math.min(rule.withinDays, ...apart)).toBe(rule.withinDays)
  }))
})

const someDays = fc.array(fc.integer({ min: -20, max: 0 }).map((day) => laterDay(shanghaiDay(START), day)), { maxLength: 8 })

test('the date that is told is the first on which it is allowed', () => {
  fc.assert(fc.property(someDays, anyRule, fc.nat({ max: 1439 }), (sent, given, minute) => {
    const rule = { ...RULE, ...given }
    const now = new Date(START.getTime() + minute * 60_000)
    const allowedAt = decide(now, sent, rule).nextAllowedAt ?? now
    expect(decide(allowedAt, sent, rule).reason).toBeNull()
    for (let before = now.getTime(); before < allowedAt.getTime(); before += 30 * 60_000) {
      expect(decide(new Date(before), sent, rule).reason).not.toBeNull()
    }
  }))
})
