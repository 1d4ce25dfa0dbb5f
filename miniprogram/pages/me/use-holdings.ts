import { computed } from '@vue-mini/core'
import type { CouponView } from '#shared/coupon/contract'
import { formatYuan } from '#shared/money/yuan'
import { latestHoldings, type Holding } from '#shared/voucher/holding'
import { ownVouchersText } from '#shared/voucher/voucher-group'
import { useVoucherStore } from '#shared/voucher/voucher-store'

const LATEST = 3

const pages: Readonly<Record<Holding['kind'], string>> = { voucher: '/pages/voucher/index', coupon: '/benefit/home/index?part=coupons' }

/** What he has won and what he has taken, the latest first, and the receipts of what he drew. */
export function useHoldings(coupons: () => readonly CouponView[]) {
  const store = useVoucherStore()
  void store.load()
  const vouchers = computed(() => store.vouchers ?? [])
  const draws = computed(() => vouchers.value.filter(({ source }) => source === 'draw'))

  function openReceipts() {
    const [first, second] = draws.value
    void wx.navigateTo({ url: first && !second ? `/more/receipt/index?c=${first.campaignId}` : '/more/receipts/index' })
  }

  return {
    refresh: () => store.refresh().catch(() => undefined),
    bound: {
      voucherProblem: computed(() => store.problem),
      loadVouchers: () => void store.load(),
      /** One key, for each key is a picture of its own; null: nothing is known yet. */
      own: computed(() => store.vouchers && {
        holdings: latestHoldings(vouchers.value, coupons(), LATEST).map((it) => ({ ...it, amount: formatYuan(it.amount) })),
        voucherNote: vouchers.value.length > 0 ? ownVouchersText(vouchers.value) : '',
        receiptNote: draws.value.length > 0 ? `${draws.value.length} 份，都可以自己核对真假` : '',
      }),
      openHolding: ({ currentTarget }: { currentTarget: { dataset: { kind: Holding['kind'] } } }) => void wx.navigateTo({ url: pages[currentTarget.dataset.kind] }),
      openReceipts,
    },
  }
}
