import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import type { EffectPart } from '#shared/referral/contract'
import { useCampaignFigures } from '../figure/use-campaign-figures'
import { useSurroundings } from '../surroundings'

/** What invitations brought in a campaign (D16). */
export const useReferralStore = defineStore('referral', () => {
  const { client } = useSurroundings()
  const by = ref<EffectPart>('branch')
  const { campaigns, campaignId, figures, failureText, load, show } = useCampaignFigures(async (id) => {
    const part = by.value
    return { part, effect: await client.referral.showReferralEffect({ params: { campaignId: id, by: part } }) }
  })
  watch(by, () => void show())
  return { campaigns, campaignId, by, answer: figures, failureText, load }
})
