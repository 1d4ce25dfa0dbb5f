import { expect, test } from 'vitest'
import { campaign } from '../testing/campaign-fixture'
import { campaignText } from './campaign-text'

test.each([
  { phase: 'notStarted', daysLeft: 3, words: '3 天后开始' },
  { phase: 'notStarted', daysLeft: 0, words: '今天开始' },
  { phase: 'running', daysLeft: 9, words: '还剩 9 天' },
  { phase: 'running', daysLeft: 0, words: '今天是最后一天' },
  { phase: 'ended', daysLeft: 0, words: '活动已结束' },
] as const)('$phase with $daysLeft days left is "$words"', ({ phase, daysLeft, words }) => {
  expect(campaignText(campaign({ phase, daysLeft })).period).toBe(`2月12日 – 2月28日 · ${words}`)
})

test('a campaign that ends at midnight has its last day the day before', () => {
  expect(campaignText(campaign({ endsAt: '2026-03-01T00:00:00.000+08:00' })).period).toBe('2月12日 – 2月28日 · 还剩 9 天')
})

test('a campaign that ends at noon includes that day', () => {
  expect(campaignText(campaign({ endsAt: '2026-03-01T12:00:00.000+08:00' })).period).toBe('2月12日 – 3月1日 · 还剩 9 天')
})
