import { expect, test } from 'vitest'
import { toFen } from '../money/fen'
import type { CalendarDay } from '../time/calendar-day'
import type { VoucherView } from './contract'
import { nextText } from './next-text'

const voucher: VoucherView = {
  id: 'v1', code: '7K3M-9QX2', kind: 'voucher', source: 'draw', campaignId: 'spring-2026', campaignName: '新春锦鲤', amount: toFen(388), minimumSpend: toFen(488),
  cardTerms: '星海银行卡', status: 'due', payableOn: '2026-02-26' as CalendarDay, isProvisional: false, drawnAt: '2026-02-12T02:00:00.000Z',
  paidAt: null, usedAt: null, usableUntil: null, failure: null, keptUntil: null, claim: null,
}
const keptUntil = '2026-08-25' as CalendarDay

test.each<[string, Partial<VoucherView>, string]>([
  ['to be claimed', { status: 'unclaimed', keptUntil }, '最晚 8月25日当天领取，过期作废'],
  ['waiting for its day', {}, '最晚 2月26日当天到账，自动发放，您不用操作'],
  ['waiting for a day that may move', { isProvisional: true }, '自动发放，您不用操作'],
  ['on its way', { status: 'sending' }, '您不用操作，稍后回来就能看到结果'],
  ['paid', { status: 'paid' }, '已放进微信卡包，付款时自动抵扣'],
  ['a red packet, paid', { status: 'paid', kind: 'redPacket' }, '已存入微信零钱'],
  ['used', { status: 'used' }, '付款时抵扣了 3.88元'],
  ['over', { status: 'expired' }, '期待您参加下一次活动'],
])('a prize that is %s says what comes next', (_what, change, text) => {
  expect(nextText({ ...voucher, ...change })).toBe(text)
})

test.each([
  ['realName', '微信支付要求先完成实名认证。请在微信里完成后告诉客户经理，我们会重新发放。为您保留到 8月25日'],
  ['account', '您的微信支付暂时收不到。请在微信里开通或恢复支付功能，再告诉客户经理，我们会重新发放。为您保留到 8月25日'],
  ['limit', '微信对每人领取的数量有限制。我们处理好就重新发放，您不用操作。为您保留到 8月25日'],
  ['ours', '发放渠道出了问题，不是您的原因。我们核对后会重新发放，您不用操作。为您保留到 8月25日'],
] as const)('a payout that failed by %s says why, what to do, and how long it is kept', (failure, text) => {
  expect(nextText({ ...voucher, status: 'failed', failure, keptUntil })).toBe(text)
})
