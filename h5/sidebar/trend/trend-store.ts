import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Trend } from '#shared/trend/contract'
import type { ListedCampaign } from '../marketing/of-node'
import { useSurroundings } from '../surroundings'

/** A campaign day by day. An answer that another question has overtaken is none. */
export const useTrendStore = defineStore('trend', () => {
  const { client } = useSurroundings()
  const campaigns = shallowRef<readonly ListedCampaign[] | null>(null)
  const campaignId = ref('')
  const trend = shallowRef<Trend | null>(null)
  const failureText = ref('')

  async function ask(): Promise<void> {
    const asked = campaignId.value
    try {
      const found = await client.trend.showTrend({ params: { campaignId: asked } })
      if (campaignId.value === asked) [trend.value, failureText.value] = [found, '']
    } catch (error) {
      if (campaignId.value === asked) failureText.value = errorText(error)
    }
  }

  async function load(): Promise<void> {
    try {
      campaigns.value = (await client.manager.listCampaigns()).campaigns
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
      return
    }
    if (campaignId.value === '') campaignId.value = campaigns.value[0]?.id ?? ''
    else await ask()
  }

  watch(campaignId, () => void ask())

  return { campaigns, campaignId, trend, failureText, load }
})
