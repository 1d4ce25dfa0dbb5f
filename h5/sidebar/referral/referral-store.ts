import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { EffectPart } from '#shared/referral/contract'
import { useCampaignFigures } from '../figure/use-campaign-figures'
import { useSurroundings } from '../surroundings'

/** What invitations brought in a campaign (D16). */
export const useReferralStore = defineStore('referral', () => {
  const { client } = useSurroundings()
  const by = ref<EffectPart>('branch')
  return { by, ...useCampaignFigures((campaignId) => ({ campaignId, by: by.value }), (params) => client.referral.showReferralEffect({ params })) }
})
