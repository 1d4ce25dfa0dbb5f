import type { Difference } from '#shared/payout/contract'

/** What finance reads of a difference, and of what was done about it. */
export const differenceTexts: Readonly<Record<Difference['kind'], { what: string; done: string }>> = {
  unknownPaid: { what: '我方未确认，渠道已发放', done: '已按渠道结果记为到账' },
  failedPaid: { what: '我方记失败，渠道已发放', done: '已按渠道结果记为到账' },
  unknownMissing: { what: '我方未确认，渠道没有记录', done: '已用原单号重新发送' },
  paidMissing: { what: '我方记到账，渠道没有记录', done: '' },
  amountDiffers: { what: '双方金额不一致', done: '' },
  foreign: { what: '渠道有我方没有的发放', done: '' },
}
