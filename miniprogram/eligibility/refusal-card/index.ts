import { computed, defineComponent, ref } from '@vue-mini/core'
import { useCampaignStore } from '#shared/campaign/campaign-store'
import { momentText } from '#shared/campaign/period-text'
import type { RefusalCode } from '#shared/eligibility/refusal'
import { refusalTexts } from '#shared/eligibility/refusal-text'
import { waysOn } from '#shared/eligibility/way-on'
import { useJourneyStore } from '#shared/participation/journey-store'
import { useParticipationStore } from '#shared/participation/participation-store'
import { usePolling } from '../../wx/use-polling'

const POLL_MS = 15_000

export interface Props {
  refusal: RefusalCode
}

/** Why he cannot draw, and what he can do (C14): the words and the ways on of the H5 pages. */
export function setup(props: Readonly<Props>) {
  const store = useCampaignStore()
  const participation = useParticipationStore()
  const journey = useJourneyStore()
  const isLooking = ref(false)
  const look = () => Promise.all([store.look(), ...(props.refusal === 'STAFF_EXCLUDED' ? [] : [participation.look()])])

  const card = computed(() => {
    const way = waysOn[props.refusal] ?? {}
    const manager = (way.hasManager && participation.view?.manager) || null
    const phone = way.ask === 'phone' ? (participation.view?.maskedPhone ?? null) : null
    return {
      ...refusalTexts[props.refusal],
      start: props.refusal === 'NOT_STARTED' ? `${momentText(store.campaign.startsAt)} 开始抽奖` : '',
      phone,
      // Where the link is a manager's own, he was added before anything else was asked.
      manager: manager ?? { name: '', staffNumber: '', branchName: '', qrUrl: '' },
      hasManager: manager !== null,
      isToBeAdded: manager !== null && store.campaign.entry !== 'manager',
      action: way.ask === 'again' ? 'again' : phone ? 'phone' : props.refusal === 'NOT_STARTED' ? '' : 'vouchers',
    }
  })

  async function lookNow() {
    isLooking.value = true
    await look().catch(() => undefined)
    isLooking.value = false
  }

  usePolling(look, POLL_MS)
  return {
    card, isLooking, lookNow,
    lookOnce: () => void look().catch(() => undefined),
    changePhone: () => void (journey.isAsking = true),
    openVouchers: () => void wx.navigateTo({ url: '/pages/voucher/index' }),
  }
}

defineComponent({ properties: { refusal: String as never }, setup } as never)
