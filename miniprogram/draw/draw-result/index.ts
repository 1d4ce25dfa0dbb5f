import { computed, defineComponent } from '@vue-mini/core'
import { useDrawStore } from '#shared/draw/draw-store'
import { refusalTexts } from '#shared/eligibility/refusal-text'
import { formatYuan } from '#shared/money/yuan'
import { useParticipationStore } from '#shared/participation/participation-store'
import { groupOf } from '#shared/voucher/voucher-group'
import { standingText, termsText } from '#shared/voucher/voucher-text'
import { usePolling } from '../../wx/use-polling'

const POLL_MS = 15_000

export type Props = Record<never, never>

/** What was won, here or on another device (C23). */
export function setup() {
  const store = useDrawStore()
  const participation = useParticipationStore()
  const result = computed(() => {
    const draw = participation.view?.draw
    if (!draw) return null
    return {
      title: store.isFresh ? '恭喜您，抽中了' : refusalTexts.ALREADY_DRAWN.title,
      amount: formatYuan(draw.amount),
      name: draw.prizeName,
      standing: standingText(draw.voucher),
      terms: termsText(draw.voucher),
      isComing: groupOf(draw.voucher) === 'coming',
      voucherId: draw.voucher.id,
      claimUrl: draw.voucher.claim?.fallbackUrl ?? '',
      campaignId: draw.voucher.campaignId,
    }
  })
  // Claimed in mobile banking: back here, the page knows it.
  if (result.value?.claimUrl) usePolling(participation.look, POLL_MS)
  return {
    result,
    openVouchers: () => void wx.navigateTo({ url: '/pages/voucher/index' }),
    openReceipt: () => void wx.navigateTo({ url: `/more/receipt/index?c=${result.value?.campaignId}` }),
  }
}

defineComponent({ setup })
