import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useCampaignFigures } from '../figure/use-campaign-figures'
import { useSurroundings } from '../surroundings'
import { useQuestion } from '../work/use-question'

/** What segments returned for what they cost, and what a campaign brought (D7, D9, D18). */
export const useReturnStore = defineStore('returns', () => {
  const { deed } = useSurroundings().client
  const { answer, failureText: outcomeFailure, load: loadOutcome, node, ...choice } = useCampaignFigures((campaignId) => ({ campaignId }), (params) => deed.showOutcome({ params }))
  /** Of the campaigns of the node alone (R31). */
  const returns = useQuestion(() => ({ node: node.value }), (params) => deed.showReturns({ params }))

  return {
    ...choice, node, outcome: computed(() => answer.value?.found ?? null), outcomeFailure,
    returns: computed(() => returns.answer.value?.found ?? null), failureText: returns.failureText,
    load: async () => void (await Promise.all([loadOutcome(), returns.show()])),
  }
})
