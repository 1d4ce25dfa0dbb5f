import { computed, definePage } from '@vue-mini/core'
import { momentText } from '#shared/campaign/period-text'
import { formatYuan } from '#shared/money/yuan'
import { useVoucherStore } from '#shared/voucher/voucher-store'
import { usePanel } from '../../wx/use-panel'

/** The receipts of all the campaigns a customer has drawn in (K8). */
export function setup() {
  const panel = usePanel()
  const store = useVoucherStore()
  void store.load()
  return {
    ...panel,
    draws: computed(() => store.vouchers?.filter(({ source }) => source === 'draw').map(({ id, campaignId, campaignName, drawnAt, amount }) => (
      { id, campaignId, title: campaignName, note: `${momentText(drawnAt)} 抽中 ${formatYuan(amount)}元` }
    )) ?? null),
    problem: computed(() => store.problem),
    load: () => void store.load(),
    open: ({ currentTarget }: { currentTarget: { dataset: { campaign: string } } }) =>
      void wx.navigateTo({ url: `/more/receipt/index?c=${currentTarget.dataset.campaign}` }),
  }
}

definePage(setup)
