import { ref } from 'vue'
import { defineStore } from 'pinia'
import type { CampaignView } from './contract'
import { useClient } from '../api/client-store'
import { shareLook } from '../api/share-look'

/** The campaign on this page. Comes with the HTML; asked for again where it may have moved on. */
export const useCampaignStore = defineStore('campaign', () => {
  const client = useClient()
  const campaign = ref({} as CampaignView)

  function show(shown: CampaignView) {
    campaign.value = shown
  }

  /** A start, an end, a top prize that is gone: the page may be older than these. Without an answer it stays as it is. */
  async function refresh() {
    const { id } = campaign.value
    await client.campaign.showCampaign({ params: { campaignId: id } }).then(show, () => undefined)
  }

  /** Whether it has moved on meanwhile. */
  const look = shareLook(refresh)

  return { campaign, show, refresh, look }
})
