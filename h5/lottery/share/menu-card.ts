import { computed, defineComponent, onMounted, ref, watch } from 'vue'
import { sharePage, type PageCard } from '../../wecom/share-page'
import { useCampaignStore } from '#shared/campaign/campaign-store'
import { useClient } from '#shared/api/client-store'
import { useParticipationStore } from '#shared/participation/participation-store'
import { ownLink } from '../referral/own-link'
import { shareWords } from '#shared/share/share-words'

/** As mock-server/pages/share-card.ts serves it. */
const PICTURE = '/share-card.png'

/**
 * Shows nothing on the page: what the menu of WeChat or WeCom shares of it, with the customer's own invitation (C18).
 * Where the client refuses, it shares the page's title and address as it always does; nothing is said to him.
 */
export default defineComponent(() => {
  const client = useClient()
  const store = useCampaignStore()
  const participation = useParticipationStore()
  const code = ref<string | null>(null)
  const card = computed((): PageCard => {
    const { title, text: description } = shareWords(store.campaign)
    const link = ownLink(location, { channel: participation.view?.channel, code: code.value })
    return { title, description, link, imageUrl: location.origin + PICTURE }
  })

  /** Made by the first who asks for it; without an answer he shares his manager's link. */
  async function readOwnCode(): Promise<void> {
    const { id, hasReferral } = store.campaign
    code.value = participation.view?.ownInvitation ?? null
    if (code.value !== null || !hasReferral) return
    const answer = await client.referral.showReferral({ params: { campaignId: id } }).catch(() => null)
    code.value = answer?.referral?.code ?? null
  }

  async function offer(): Promise<void> {
    await readOwnCode()
    const show = await sharePage(client.share, card.value)
    watch(card, (next) => void show(next).catch(() => undefined))
  }

  onMounted(() => void offer().catch(() => undefined))
  return () => null
})
