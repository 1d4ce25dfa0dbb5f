import { expect, test } from 'vitest'
import { refreshedText } from './refreshed-text'

const refreshedAt = new Date('2026-02-17T10:00:00+08:00')

test.each([
  ['2026-02-17T09:59:00+08:00', '刚刚更新'],
  ['2026-02-17T10:00:59+08:00', '刚刚更新'],
  ['2026-02-17T10:01:00+08:00', '1 分钟前更新'],
  ['2026-02-17T10:59:59+08:00', '59 分钟前更新'],
  ['2026-02-17T11:00:00+08:00', '1 小时前更新'],
  ['2026-02-18T09:59:59+08:00', '23 小时前更新'],
  ['2026-02-19T10:00:00+08:00', '2 天前更新'],
])('figures of ten o’clock are told at %s as "%s"', (now, text) => {
  expect(refreshedText(refreshedAt, new Date(now))).toBe(text)
})
