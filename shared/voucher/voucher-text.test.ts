import { expect, test } from 'vitest'
import { toFen } from '../money/fen'
import type { CalendarDay } from '../time/calendar-day'
import type { VoucherView } from './contract'
import { arrivalText, standingText, termsText } from './voucher-text'

const payableOn = '2026-02-26' as CalendarDay

test('the day of arrival is said as people say it (C12)', () => {
  expect(arrivalText({ payableOn, isProvisional: false })).toBe('预计 2月26日前到账')
})

test('a provisional day says that it may move', () => {
  expect(arrivalText({ payableOn, isProvisional: true })).toBe('预计 2月26日前到账（以节假日安排公布后为准）')
})

test.each<[string, VoucherView['status'], Partial<VoucherView>, string]>([
  ['waiting for its day', 'due', {}, '预计 2月26日前到账'],
  ['waiting for a day that may move', 'due', { isProvisional: true }, '预计 2月26日前到账（以节假日安排公布后为准）'],
  ['on its way', 'sending', {}, '正在发放，到账后微信会通知您'],
  ['paid, late in the evening in Shanghai', 'paid', { paidAt: '2026-02-27T15:59:59.000Z' }, '2月27日已到账'],
  ['paid, after midnight in Shanghai', 'paid', { paidAt: '2026-02-27T16:00:00.000Z' }, '2月28日已到账'],
  ['paid, by an answer that does not say when', 'paid', { paidAt: null }, '2月26日已到账'],
  ['paid, and can be used for a time', 'paid', { paidAt: '2026-02-26T02:00:00.000Z', usableUntil: '2026-03-28T15:59:59.000Z' }, '2月26日已到账，可用至 3月28日'],
  ['used, after midnight in Shanghai', 'used', { usedAt: '2026-03-01T16:00:00.000Z' }, '3月2日已使用'],
  ['paid and not used in time', 'expired', { paidAt: '2026-02-26T02:00:00.000Z', usableUntil: '2026-03-28T15:59:59.000Z' }, '3月28日已过期，没有使用'],
  ['in trouble', 'failed', {}, '这次没有发放成功，奖品为您保留着'],
  ['to be claimed', 'unclaimed', {}, '请在手机银行领取，领取后为您安排到账'],
  ['too late', 'expired', {}, '已过领取期限，这份奖品不能再领取了'],
])('a prize that is %s says so', (_what, status, change, text) => {
  expect(standingText({ status, payableOn, isProvisional: false, paidAt: null, usedAt: null, usableUntil: null, ...change })).toBe(text)
})

test('the terms name the card and the threshold (C8)', () => {
  const voucher = { kind: 'voucher' as const, cardTerms: '星海银行借记卡或信用卡', minimumSpend: toFen(500) }
  expect(termsText(voucher)).toBe('使用星海银行借记卡或信用卡微信支付满5元可用')
})

test('a red packet is money at once', () => {
  expect(termsText({ kind: 'redPacket', cardTerms: '星海银行借记卡', minimumSpend: toFen(0) })).toBe('红包直接到微信零钱，无使用门槛')
})
