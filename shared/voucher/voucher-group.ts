import type { VoucherView } from './contract'

type Status = VoucherView['status']

/** What a customer looks for among many prizes, in the order he is offered it. */
export const voucherGroups = { coming: '待到账', arrived: '已到账', used: '已使用', expired: '已过期' } as const

export type VoucherGroup = keyof typeof voucherGroups

const groups: Readonly<Record<Status, VoucherGroup>> = {
  unclaimed: 'coming',
  due: 'coming',
  sending: 'coming',
  failed: 'coming',
  paid: 'arrived',
  used: 'used',
  expired: 'expired',
}

export const groupOf = ({ status }: Pick<VoucherView, 'status'>): VoucherGroup => groups[status]
