import { expect, test } from 'vitest'
import { toFen } from '../money/fen'
import type { CalendarDay } from '../time/calendar-day'
import { arrivalText, termsText } from './voucher-text'

const payableOn = '2026-02-26' as CalendarDay

test('the day of arrival is said as people say it (C12)', () => {
  expect(arrivalText({ payableOn, isProvisional: false })).toBe('预计 2月26日前到账')
})

test('a provisional day says that it may move', () => {
  expect(arrivalText({ payableOn, isProvisional: true })).toBe('预计 2月26日前到账（以节假日安排公布后为准）')
})

test('the terms name the card and the threshold (C8)', () => {
  const voucher = { cardTerms: '星海银行借记卡或信用卡', minimumSpend: toFen(500) }
  expect(termsText(voucher)).toBe('使用星海银行借记卡或信用卡微信支付满5元可用')
})
