import { expect, test } from 'vitest'
import { toFen } from '#shared/money/fen'
import { daysText, topPrizeText } from './campaign-text'

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
