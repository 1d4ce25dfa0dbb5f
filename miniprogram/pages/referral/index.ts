import { computed, definePage, onShareAppMessage } from '@vue-mini/core'
import { useClient } from '#shared/api/client-store'
import { useCampaignStore } from '#shared/campaign/campaign-store'
import { formatYuan } from '#shared/money/yuan'
import { useParticipationStore } from '#shared/participation/participation-store'
import { earnedTexts, tierText } from '#shared/referral/tier-text'
import { shareWords } from '#shared/share/share-words'
import { sharePath } from '../../share/share-card'
import { useAnswer } from '../../wx/use-answer'
import { usePanel } from '../../wx/use-panel'

/** 邀请好友 (C18): the ladder, and a card that carries the inviter. */
export function setup() {
  const client = useClient()
  const store = useCampaignStore()
  const participation = useParticipationStore()
  const { answer, problem, load } = useAnswer(() => client.referral.showReferral({ params: { campaignId: store.campaign.id } }))

  const referral = computed(() => {
    const shown = answer.value?.referral
    if (!shown) return null
    return {
      earned: formatYuan(shown.earned),
      ...earnedTexts(shown),
      counts: `成功邀请 ${shown.invited} 位 · ${shown.opened} 位打开过链接`,
      tiers: shown.tiers.map((tier, place) => ({
        invited: tier.invited, state: `is-${tier.state}`, amount: formatYuan(tier.amount), word: place === 0 ? '得' : '再得', text: tierText(tier, shown.invited),
      })),
    }
  })

  onShareAppMessage(() => ({
    title: shareWords(store.campaign).text,
    path: sharePath(store.campaign.id, participation.view?.channel ?? null, answer.value?.referral?.code ?? null),
    imageUrl: `${KOI_API_BASE}/share-card.png`,
  }))

  return {
    ...usePanel(), problem, load, referral,
    isKnown: computed(() => answer.value !== null),
    openPoster: () => void wx.navigateTo({ url: '/more/poster/index' }),
  }
}

definePage(setup, { canShareToOthers: true })
