import { expect, test } from 'vitest'
import { daysLeftText, momentText, periodText } from './period-text'

test('the period ends on the last day that belongs to it', () => {
  expect(periodText({ startsAt: '2026-02-10T01:00:00Z', endsAt: '2026-02-23T16:00:00Z' })).toBe('2月10日 – 2月23日')
})

test('a campaign that ends at midnight has the day before as its last', () => {
  const period = { startsAt: '2026-02-11T16:00:00Z', endsAt: '2026-02-26T16:00:00Z' }
  expect(periodText(period)).toBe('2月12日 – 2月26日')
})

test('a campaign that ends in the evening has that day as its last', () => {
  const period = { startsAt: '2026-02-12T09:00:00+08:00', endsAt: '2026-02-26T18:00:00+08:00' }
  expect(periodText(period)).toBe('2月12日 – 2月26日')
})

test.each([
  ['running', 11, '还剩 11 天'],
  ['running', 0, '今天是最后一天'],
  ['notStarted', 3, '3 天后开始'],
  ['notStarted', 0, '今天开始'],
  ['ended', 0, '活动已结束'],
] as const)('%s with %i days left reads %s', (phase, daysLeft, text) => {
  expect(daysLeftText({ phase, daysLeft })).toBe(text)
})

test('a moment is told in Shanghai time', () => {
  expect(momentText('2026-02-09T16:30:00.000Z')).toBe('2月10日 00:30')
})
