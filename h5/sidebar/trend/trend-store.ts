import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useCampaignFigures } from '../figure/use-campaign-figures'
import { useSurroundings } from '../surroundings'

/** A campaign day by day. */
export const useTrendStore = defineStore('trend', () => {
  const { client } = useSurroundings()
  const { answer, ...figures } = useCampaignFigures((campaignId) => ({ campaignId }), (params) => client.trend.showTrend({ params }))
  return { ...figures, trend: computed(() => answer.value?.found ?? null) }
})
