import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import type { CalendarDay } from '#shared/time/calendar-day'
import { judgeOffer } from './judge-offer'
import type { OfferRow } from './offer'
import type { Taker } from './once-keys'

const day = (text: string) => text as CalendarDay

const offer = (more: Partial<OfferRow>): OfferRow => ({
  id: 'an-offer', kind: 'daily', name: '券', scene: 'fuel', amount_fen: toFen(500), minimum_spend_fen: toFen(5_000),
  valid_days: 7, streak_days: null, stock: 10, taken: 0, ...more,
})

const taker = (more: Partial<Taker> = {}): Taker => ({ customerId: 'chen', today: day('2026-03-14'), isAdded: true, streak: null, ...more })

/** Signed in for so many days in a row, up to today or whichever day. */
const streakOf = (length: number, lastOn = '2026-03-14') => ({ startedOn: day('2026-01-01'), lastOn: day(lastOn), length })

/** How many coupons of the offer he gets by taking until he is refused, and what he hears then. */
function takeAll(given: OfferRow, who: Taker, used = new Set<string>()) {
  for (let count = 0; ; count += 1) {
    const { onceKey, refusal } = judgeOffer(given, who, used)
    if (refusal !== null) return { count, refusal }
    used.add(onceKey)
  }
}

test('a newcomer coupon is taken once, and of other newcomer offers none after it', () => {
  const used = new Set<string>()
  expect(takeAll(offer({ kind: 'newcomer' }), taker(), used)).toEqual({ count: 1, refusal: 'ALREADY_TAKEN' })
  expect(takeAll(offer({ kind: 'newcomer', id: 'another' }), taker({ today: day('2036-03-14') }), used).count).toBe(0)
  expect(takeAll(offer({ kind: 'newcomer' }), taker({ customerId: 'wang' }), used).count).toBe(1)
})

test('a newcomer coupon is for those who have added a manager (C1); he who took it before hears that', () => {
  expect(takeAll(offer({ kind: 'newcomer' }), taker({ isAdded: false }))).toEqual({ count: 0, refusal: 'NOT_ADDED' })
  const used = new Set(['chen:newcomer'])
  expect(takeAll(offer({ kind: 'newcomer' }), taker({ isAdded: false }), used).refusal).toBe('ALREADY_TAKEN')
})

test('a daily coupon is taken once a day, one of each offer', () => {
  const used = new Set<string>()
  expect(takeAll(offer({}), taker(), used)).toEqual({ count: 1, refusal: 'ALREADY_TAKEN' })
  expect(takeAll(offer({ id: 'another' }), taker(), used).count).toBe(1)
  expect(takeAll(offer({}), taker({ today: day('2026-03-15') }), used).count).toBe(1)
})

test.each([
  [0, 0, 'STREAK_TOO_SHORT'],
  [6, 0, 'STREAK_TOO_SHORT'],
  [7, 1, 'ALREADY_TAKEN'],
  [13, 1, 'ALREADY_TAKEN'],
  [14, 2, 'ALREADY_TAKEN'],
])('%i days in a row hold a week %i times', (length, count, refusal) => {
  const who = taker({ streak: length === 0 ? null : streakOf(length) })
  expect(takeAll(offer({ kind: 'signIn', streak_days: 7 }), who)).toEqual({ count, refusal })
})

test('a streak counts once today is signed, not while it only goes up to yesterday', () => {
  const week = offer({ kind: 'signIn', streak_days: 7 })
  expect(takeAll(week, taker({ streak: streakOf(7, '2026-03-13') })).refusal).toBe('STREAK_TOO_SHORT')
})

test('a streak begun anew brings its own coupons', () => {
  const week = offer({ kind: 'signIn', streak_days: 7 })
  const used = new Set<string>()
  expect(takeAll(week, taker({ streak: streakOf(7) }), used).count).toBe(1)
  const later = { startedOn: day('2026-03-20'), lastOn: day('2026-03-26'), length: 7 }
  expect(takeAll(week, taker({ today: day('2026-03-26'), streak: later }), used).count).toBe(1)
})

test('however often he looks in on the way, a streak brings as many coupons as it has whole runs', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 60 }), fc.infiniteStream(fc.boolean()), (streakDays, length, looks) => {
      const given = offer({ kind: 'signIn', streak_days: streakDays, stock: 1_000 })
      const used = new Set<string>()
      for (let days = 1; days <= length; days += 1) {
        if (days === length || looks.next().value) takeAll(given, taker({ streak: streakOf(days) }), used)
      }
      expect(used.size).toBe(Math.floor(length / streakDays))
    }),
  )
})

test('the last coupon is taken, and after it they are sold out; who has one hears that he has', () => {
  expect(takeAll(offer({ stock: 5, taken: 4 }), taker()).count).toBe(1)
  expect(takeAll(offer({ stock: 5, taken: 5 }), taker()).refusal).toBe('SOLD_OUT')
  expect(takeAll(offer({ stock: 5, taken: 5 }), taker(), new Set(['chen:an-offer:2026-03-14'])).refusal).toBe('ALREADY_TAKEN')
})
