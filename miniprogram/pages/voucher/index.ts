import { computed, definePage, onShow, ref } from '@vue-mini/core'
import { chosenVouchers, FEW_VOUCHERS, groupChoices, type VoucherGroup } from '#shared/voucher/voucher-group'
import { useVoucherStore } from '#shared/voucher/voucher-store'
import { usePagePolling } from '../../wx/use-page-polling'
import { usePanel } from '../../wx/use-panel'
import { voucherText } from './voucher-text'

const POLL_MS = 15_000

/** 我的奖品: every voucher with its status and its dates, from every campaign. */
export function setup() {
  const panel = usePanel()
  const store = useVoucherStore()
  const chosen = ref<VoucherGroup | 'all'>('all')

  onShow(() => void store.load())
  // Claimed in mobile banking, or arrived meanwhile: it shows while he looks.
  usePagePolling(store.refresh, POLL_MS)

  return {
    ...panel,
    chosen,
    vouchers: computed(() => store.vouchers && chosenVouchers(store.vouchers, chosen.value).map(voucherText)),
    choices: computed(() => ((store.vouchers?.length ?? 0) > FEW_VOUCHERS ? groupChoices(store.vouchers ?? []) : [])),
    problem: computed(() => store.problem),
    load: () => void store.load(),
    choose: ({ detail }: { detail: { name: VoucherGroup | 'all' } }) => void (chosen.value = detail.name),
    copy: ({ currentTarget }: { currentTarget: { dataset: { code: string } } }) => void wx.setClipboardData({ data: currentTarget.dataset.code }),
    openReceipt: ({ currentTarget }: { currentTarget: { dataset: { campaign: string } } }) =>
      void wx.navigateTo({ url: `/more/receipt/index?c=${currentTarget.dataset.campaign}` }),
  }
}

definePage(setup)
