import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import { daysText, periodText, topPrizeText } from './campaign-text'

test('a campaign that ends at midnight has the day before as its last', () => {
  const period = { startsAt: '2026-02-11T16:00:00Z', endsAt: '2026-02-26T16:00:00Z' }
  expect(periodText(period)).toBe('2月12日 – 2月26日')
})

test('a campaign that ends in the evening has that day as its last', () => {
  const period = { startsAt: '2026-02-12T09:00:00+08:00', endsAt: '2026-02-26T18:00:00+08:00' }
  expect(periodText(period)).toBe('2月12日 – 2月26日')
})

test.each([
  ['running', 9, '还剩 9 天'],
  ['running', 0, '今天最后一天'],
  ['notStarted', 3, '3 天后开始'],
  ['notStarted', 0, '今天开始'],
  ['ended', 0, ''],
] as const)('a campaign that is %s with %i days left reads "%s"', (phase, daysLeft, text) => {
  expect(daysText({ phase, daysLeft })).toBe(text)
})

test('an empty pool advertises no prize', () => {
  expect(topPrizeText(toFen(388))).toBe('最高 3.88 元')
  expect(topPrizeText(null)).toBe('奖品已抽完')
})
