import { formatYuan } from '../money/yuan'
import { formatDay } from '../time/calendar-day'
import type { PayoutKind } from '../payout/schemas'
import type { VoucherFailure, VoucherView } from './contract'

/** In a word, for a list. */
export const statusTexts: Readonly<Record<VoucherView['status'], string>> = {
  unclaimed: '待领取',
  due: '待到账',
  sending: '发放中',
  paid: '已到账',
  used: '已使用',
  failed: '待重发',
  expired: '已过期',
}

const failureTexts: Readonly<Record<VoucherFailure, string>> = {
  realName: '微信支付要求先完成实名认证。请在微信里完成后告诉客户经理，我们会重新发放',
  account: '您的微信支付暂时收不到。请在微信里开通或恢复支付功能，再告诉客户经理，我们会重新发放',
  limit: '微信对每人领取的数量有限制。我们处理好就重新发放，您不用操作',
  ours: '发放渠道出了问题，不是您的原因。我们核对后会重新发放，您不用操作',
}

/** Where a prize that has arrived lies. */
export const arrivedTexts: Readonly<Record<PayoutKind, string>> = { voucher: '已放进微信卡包，付款时自动抵扣', redPacket: '已存入微信零钱' }

const keptText = ({ keptUntil }: VoucherView): string => (keptUntil === null ? '' : `。为您保留到 ${formatDay(keptUntil)}`)

const texts: Readonly<Record<VoucherView['status'], (voucher: VoucherView) => string>> = {
  unclaimed: ({ keptUntil }) => (keptUntil === null ? '' : `最晚 ${formatDay(keptUntil)}当天领取，过期作废`),
  // A day that may move is not promised.
  due: ({ isProvisional, payableOn }) => `${isProvisional ? '' : `最晚 ${formatDay(payableOn)}当天到账，`}自动发放，您不用操作`,
  sending: () => '您不用操作，稍后回来就能看到结果',
  paid: ({ kind }) => arrivedTexts[kind],
  used: ({ amount }) => `付款时抵扣了 ${formatYuan(amount)}元`,
  failed: (voucher) => `${failureTexts[voucher.failure ?? 'ours']}${keptText(voucher)}`,
  expired: () => '期待您参加下一次活动',
}

/** What happens next with a prize, and what the customer has to do for it, beside what `standingText` says. */
export function nextText(voucher: VoucherView): string {
  return texts[voucher.status](voucher)
}
