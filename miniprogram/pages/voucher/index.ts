import { computed, definePage, onShow } from '@vue-mini/core'
import { useVoucherStore } from '#shared/voucher/voucher-store'
import { usePanel } from '../../wx/use-panel'
import { voucherText } from './voucher-text'

/** 我的奖品: every voucher with its status and its dates, from every campaign. */
export function setup() {
  const panel = usePanel()
  const store = useVoucherStore()
  onShow(() => void store.load())
  return {
    ...panel,
    vouchers: computed(() => store.vouchers?.map(voucherText) ?? null),
    problem: computed(() => store.problem),
    load: () => void store.load(),
    copy: ({ currentTarget }: { currentTarget: { dataset: { code: string } } }) => void wx.setClipboardData({ data: currentTarget.dataset.code }),
    openReceipt: ({ currentTarget }: { currentTarget: { dataset: { campaign: string } } }) =>
      void wx.navigateTo({ url: `/pages/receipt/index?c=${currentTarget.dataset.campaign}` }),
  }
}

definePage(setup)
