import { expect, test } from 'vitest'
import { payoutDate } from './payout-date'

const drawnAt = (text: string) => payoutDate(new Date(text))

test.each([
  ['2026-02-12T10:00:00+08:00', '2026-02-26', 'over Spring Festival, with the Saturday before it made up'],
  ['2026-09-30T10:00:00+08:00', '2026-10-13', 'over National Day, with 10 October made up'],
  ['2025-09-30T10:00:00+08:00', '2025-10-14', 'over National Day and Mid-Autumn'],
  ['2026-02-15T10:00:00+08:00', '2026-02-28', 'drawn on a holiday, paid on a made-up Saturday'],
  ['2026-03-02T10:00:00+08:00', '2026-03-09', 'an ordinary week'],
])('what is drawn at %s is paid on %s: %s', (instant, payableOn) => {
  expect(drawnAt(instant)).toEqual({ payableOn, isProvisional: false })
})

test('one second past midnight in Shanghai counts from the next day', () => {
  expect(drawnAt('2026-02-12T23:59:59+08:00').payableOn).toBe('2026-02-26')
  expect(drawnAt('2026-02-13T00:00:00+08:00').payableOn).toBe('2026-02-27')
})

test('the last draw whose five days all lie in the published year is not provisional', () => {
  expect(drawnAt('2026-12-24T23:59:59+08:00')).toEqual({ payableOn: '2026-12-31', isProvisional: false })
})

test.each(['2026-12-25T00:00:00+08:00', '2026-12-28T10:00:00+08:00', '2027-03-01T10:00:00+08:00'])(
  'what is drawn at %s runs into a year nobody has published: the day is provisional',
  (instant) => {
    expect(drawnAt(instant).isProvisional).toBe(true)
  },
)
