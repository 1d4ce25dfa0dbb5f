import { expect, test } from 'vitest'
import { refreshedText } from './refreshed-text'

const refreshedAt = new Date('2026-02-17T00:05:00+08:00')

test('figures of today show their time in Shanghai', () => {
  expect(refreshedText(refreshedAt, new Date('2026-02-17T23:00:00+08:00'))).toBe('00:05 更新')
})

test('figures of another day show that day', () => {
  expect(refreshedText(refreshedAt, new Date('2026-02-18T00:01:00+08:00'))).toBe('2月17日 00:05 更新')
})
