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

/** How many prizes he has, and how many are still to come, in 我的. */
export function ownVouchersText(vouchers: readonly VoucherView[]): string {
  const coming = vouchers.filter((it) => groupOf(it) === 'coming').length
  return `共 ${vouchers.length} 份${coming > 0 ? `，${coming} 份待到账` : ''}`
}

const inGroup = (vouchers: readonly VoucherView[], group: VoucherGroup) => vouchers.filter((it) => groupOf(it) === group)

/** Only what there is a prize for: "待到账 2". */
export function groupChoices(vouchers: readonly VoucherView[]): { name: VoucherGroup | 'all'; text: string }[] {
  const names = Object.keys(voucherGroups) as VoucherGroup[]
  const counted = names.map((name) => ({ name, count: inGroup(vouchers, name).length })).filter(({ count }) => count > 0)
  return [{ name: 'all', text: '全部' }, ...counted.map(({ name, count }) => ({ name, text: `${voucherGroups[name]} ${count}` }))]
}

/** One that was in a group may have gone on meanwhile, the last of it too: then all are shown. */
export function chosenVouchers(vouchers: readonly VoucherView[], chosen: VoucherGroup | 'all'): readonly VoucherView[] {
  const found = chosen === 'all' ? [] : inGroup(vouchers, chosen)
  return found.length > 0 ? found : vouchers
}

/** So many are seen at a glance. */
export const FEW_VOUCHERS = 5
