import type { PayoutState } from './contract'

/** What finance reads. */
export const payoutStateTexts: Readonly<Record<PayoutState, string>> = {
  unclaimed: '待客户领取',
  due: '待发放',
  sending: '发放中',
  paid: '已到账',
  failed: '发放失败',
  retry: '等待重发',
  expired: '已过期',
}
