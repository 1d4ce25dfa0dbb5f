import { onShareAppMessage } from '@vue-mini/core'
import { useCampaignStore } from '#shared/campaign/campaign-store'
import { useParticipationStore } from '#shared/participation/participation-store'
import { shareWords } from '#shared/share/share-words'

/** Where a friend comes in: the channel his friend came by, so that he meets the same manager (C27), and the inviter (C18). */
export function sharePath(campaignId: string, channel: string | null, invitation: string | null): string {
  const parts = [`c=${campaignId}`, channel && `ch=${channel}`, invitation && `inv=${invitation}`]
  return `/pages/campaign/index?${parts.filter(Boolean).join('&')}`
}

/** The card that this page shares into a chat. */
export function shareCard(): void {
  const store = useCampaignStore()
  const participation = useParticipationStore()
  onShareAppMessage(() => {
    const { channel = null, ownInvitation = null } = participation.view ?? {}
    const { text: title } = shareWords(store.campaign)
    return { title, path: sharePath(store.campaign.id, channel, ownInvitation), imageUrl: `${KOI_API_BASE}/share-card.png` }
  })
}
