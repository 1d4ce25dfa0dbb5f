import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { Outcome, SegmentReturn } from '#shared/deed/contract'
import { ALL_NODES, ofNode, type ListedCampaign } from '../marketing/of-node'
import { useSurroundings } from '../surroundings'
import { useAnswer } from '../work/use-answer'

/** What segments returned for what they cost, and what a campaign brought (D7, D9, D18). */
export const useReturnStore = defineStore('returns', () => {
  const { client } = useSurroundings()
  const { view: returns, failureText, attempt } = useAnswer<{ withinDays: number; segments: SegmentReturn[] }>()
  const campaigns = shallowRef<readonly ListedCampaign[]>([])
  /** Only its campaigns are counted (R31). */
  const node = ref(ALL_NODES)
  const listed = computed(() => ofNode(campaigns.value, node.value))
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

  /** Of the node that is chosen by then. */
  async function askReturns(): Promise<{ withinDays: number; segments: SegmentReturn[] }> {
    const asked = node.value
    const found = await client.deed.showReturns({ params: { node: asked } })
    return node.value === asked ? found : askReturns()
  }

  async function load(): Promise<void> {
    const isThere = await attempt(async () => {
      campaigns.value = (await client.manager.listCampaigns()).campaigns
      return askReturns()
    })
    if (!isThere) return
    if (listed.value.some(({ id }) => id === campaignId.value)) await askOutcome()
    else campaignId.value = listed.value[0]?.id ?? ''
  }

  watch(campaignId, () => void askOutcome())
  watch(node, () => void load())

  return { returns, failureText, campaigns, node, listed, campaignId, outcome, outcomeFailure, load }
})
