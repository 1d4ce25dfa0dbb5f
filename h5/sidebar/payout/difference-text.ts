import type { Difference } from '#shared/payout/contract'

interface DifferenceText {
  what: string
  /** What the reconciliation did about it by itself; null where it does nothing. */
  done: string | null
}

const texts: Readonly<Record<Difference['kind'], DifferenceText>> = {
  unknownPaid: { what: '我方未确认，渠道已发放', done: '已按渠道结果记为到账' },
  failedPaid: { what: '我方记失败，渠道已发放', done: '已按渠道结果记为到账' },
  unknownMissing: { what: '我方未确认，渠道没有记录', done: '已重新发送' },
  paidMissing: { what: '我方记到账，渠道没有记录', done: null },
  amountDiffers: { what: '双方金额不一致', done: null },
  foreign: { what: '渠道有我方没有的发放', done: null },
}

/** What finance reads of a difference, and of what was done about it. */
export function differenceText({ kind, isSettled }: Pick<Difference, 'kind' | 'isSettled'>): { what: string; done: string } {
  const { what, done } = texts[kind]
  return { what, done: (isSettled ? done : null) ?? '需人工核查' }
}
