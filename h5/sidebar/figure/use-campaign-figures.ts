import { computed, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import { ALL_NODES, nodesOf, ofNode, type ListedCampaign } from '../marketing/of-node'
import { useSurroundings } from '../surroundings'
import { useQuestion } from '../work/use-question'

/** What is chosen of what there is; what is there no more gives way to the first. */
function useChoice(ids: () => readonly string[]) {
  const chosen = ref('')
  return computed({
    get: () => (ids().includes(chosen.value) ? chosen.value : (ids()[0] ?? '')),
    set: (id: string) => void (chosen.value = id),
  })
}

/** One campaign's figures, of whichever is chosen among those of a node of the calendar (R31). */
export function useCampaignFigures<Question extends object, Found>(question: (campaignId: string) => Question, ask: (question: Question) => Promise<Found>) {
  const { client } = useSurroundings()
  const campaigns = shallowRef<readonly ListedCampaign[] | null>(null)
  const listFailure = ref('')
  const node = useChoice(() => [ALL_NODES, ...nodesOf(campaigns.value ?? []).map(({ nodeId }) => nodeId)])
  const listed = computed(() => ofNode(campaigns.value ?? [], node.value))
  const campaignId = useChoice(() => listed.value.map(({ id }) => id))
  const { answer, failureText: askFailure, show } = useQuestion(() => (campaignId.value === '' ? null : question(campaignId.value)), ask)

  /** With the campaigns of now: one may have been published meanwhile. */
  async function load(): Promise<void> {
    const before = campaignId.value
    try {
      campaigns.value = (await client.manager.listCampaigns()).campaigns
      listFailure.value = ''
    } catch (error) {
      listFailure.value = errorText(error)
      return
    }
    // Another that is chosen by now is asked for by that.
    if (campaignId.value === before) await show()
  }

  return { campaigns, node, listed, campaignId, answer, failureText: computed(() => listFailure.value || askFailure.value), load }
}
