import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Outcome, SegmentReturn } from '#shared/deed/contract'
import { useSurroundings } from '../surroundings'
import { useAnswer } from '../work/use-answer'

/** What segments returned for what they cost, and what a campaign brought (D7, D9, D18). */
export const useReturnStore = defineStore('returns', () => {
  const { client } = useSurroundings()
  const { view: returns, failureText, attempt } = useAnswer<{ withinDays: number; segments: SegmentReturn[] }>()
  const campaigns = shallowRef<readonly { id: string; name: string }[]>([])
  const campaignId = ref('')
  const outcome = shallowRef<Outcome | null>(null)
  const outcomeFailure = ref('')

  async function askOutcome(): Promise<void> {
    const asked = campaignId.value
    if (asked === '') return
    try {
      const found = await client.deed.showOutcome({ params: { campaignId: asked } })
      if (campaignId.value === asked) [outcome.value, outcomeFailure.value] = [found, '']
    } catch (error) {
      if (campaignId.value === asked) outcomeFailure.value = errorText(error)
    }
  }

  async function load(): Promise<void> {
    const isThere = await attempt(async () => {
      campaigns.value = (await client.manager.listCampaigns()).campaigns
      return client.deed.showReturns()
    })
    if (!isThere) return
    if (campaignId.value === '') campaignId.value = campaigns.value[0]?.id ?? ''
    else await askOutcome()
  }

  watch(campaignId, () => void askOutcome())

  return { returns, failureText, campaigns, campaignId, outcome, outcomeFailure, load }
})
