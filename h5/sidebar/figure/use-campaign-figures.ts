import { ref, shallowRef, watch } from 'vue'
import { errorText } from '#shared/api/api-error'
import { useSurroundings } from '../surroundings'

/** One campaign's figures, of whichever is chosen. An answer that another question has overtaken is none. */
export function useCampaignFigures<Figures>(ask: (campaignId: string) => Promise<Figures>) {
  const { client } = useSurroundings()
  const campaigns = shallowRef<readonly { id: string; name: string }[] | null>(null)
  const campaignId = ref('')
  const figures = shallowRef<Figures | null>(null)
  const failureText = ref('')
  let asked = 0

  async function show(): Promise<void> {
    const own = ++asked
    try {
      const found = await ask(campaignId.value)
      if (own === asked) [figures.value, failureText.value] = [found, '']
    } catch (error) {
      if (own === asked) failureText.value = errorText(error)
    }
  }

  /** With the campaigns of now: one may have been published meanwhile. */
  async function load(): Promise<void> {
    try {
      campaigns.value = (await client.manager.listCampaigns()).campaigns
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
      return
    }
    if (campaignId.value === '') campaignId.value = campaigns.value[0]?.id ?? ''
    else await show()
  }

  watch(campaignId, () => void show())

  return { campaigns, campaignId, figures, failureText, load, show }
}
