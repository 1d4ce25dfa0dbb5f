import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { EligibilityLine, EligibilityView } from '#shared/eligibility/contract'
import type { ManagedCampaign } from '#shared/manager/contract'
import { useSurroundings } from '../surroundings'

/** The branch's customers in one campaign, and why one of them may or may not draw (C14). */
export const useEligibilityStore = defineStore('eligibility', () => {
  const { manager, eligibility } = useSurroundings().client
  const campaigns = shallowRef<readonly ManagedCampaign[] | null>(null)
  const campaignId = ref('')
  const customers = shallowRef<readonly EligibilityLine[] | null>(null)
  const decision = shallowRef<EligibilityView | null>(null)
  const wanted = ref('')
  const failureText = ref('')

  const found = computed(() => {
    const text = wanted.value.trim()
    return (customers.value ?? []).filter(({ customerName, maskedPhone }) => `${customerName ?? ''} ${maskedPhone ?? ''}`.includes(text))
  })

  async function attempt(work: () => Promise<void>): Promise<void> {
    failureText.value = ''
    await work().catch((error: unknown) => void (failureText.value = errorText(error)))
  }

  const choose = (id: string) =>
    attempt(async () => {
      campaignId.value = id
      customers.value = null
      decision.value = null
      customers.value = (await eligibility.listEligibility({ params: { campaignId: id } })).customers
    })

  const load = () =>
    attempt(async () => {
      campaigns.value = (await manager.listCampaigns()).campaigns
      const first = campaigns.value.find(({ id }) => id === campaignId.value) ?? campaigns.value[0]
      if (first) await choose(first.id)
    })

  const explain = (customerId: string) =>
    attempt(async () => {
      decision.value = await eligibility.explainEligibility({ params: { campaignId: campaignId.value, customerId } })
    })
  const close = () => void (decision.value = null)

  return { campaigns, campaignId, customers, decision, wanted, failureText, found, load, choose, explain, close }
})
