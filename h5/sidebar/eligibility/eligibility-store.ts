import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { ApiError, errorText } from '#shared/api/api-error'
import type { EligibilityLine, EligibilityView } from '#shared/eligibility/contract'
import type { ManagedCampaign } from '#shared/manager/contract'
import { useSurroundings } from '../surroundings'
import { findCustomers } from './find-customers'

/** Why there is no decision to show. */
export interface NoDecision {
  isOtherBranch: boolean
  text: string
}

/** The branch's customers in one campaign, and why one of them may or may not draw (C14). */
export const useEligibilityStore = defineStore('eligibility', () => {
  const { manager, eligibility } = useSurroundings().client
  const campaigns = shallowRef<readonly ManagedCampaign[] | null>(null)
  const campaignId = ref('')
  const customers = shallowRef<readonly EligibilityLine[] | null>(null)
  const failureText = ref('')
  const isRefreshing = ref(false)
  const wanted = ref('')
  /** Whom he looks at. */
  const asked = shallowRef<EligibilityLine | null>(null)
  const decision = shallowRef<EligibilityView | null>(null)
  const noDecision = shallowRef<NoDecision | null>(null)

  const found = computed(() => findCustomers(customers.value ?? [], wanted.value))

  /** An answer for a campaign or a customer he has left since is dropped. */
  async function readCustomers(): Promise<void> {
    const id = campaignId.value
    try {
      const answer = await eligibility.listEligibility({ params: { campaignId: id } })
      if (id !== campaignId.value) return
      customers.value = answer.customers
      failureText.value = ''
    } catch (error) {
      if (id === campaignId.value) failureText.value = errorText(error)
    }
  }

  async function readDecision(): Promise<void> {
    const line = asked.value
    if (!line) return
    try {
      const answer = await eligibility.explainEligibility({ params: { campaignId: campaignId.value, customerId: line.customerId } })
      if (line !== asked.value) return
      decision.value = answer
      noDecision.value = null
    } catch (error) {
      if (line !== asked.value) return
      decision.value = null
      noDecision.value = { isOtherBranch: error instanceof ApiError && error.code === 'OTHER_BRANCH', text: errorText(error) }
    }
  }

  function ask(line: EligibilityLine | null): Promise<void> {
    asked.value = line
    decision.value = null
    noDecision.value = null
    return readDecision()
  }

  async function choose(id: string): Promise<void> {
    campaignId.value = id
    customers.value = null
    failureText.value = ''
    void ask(null)
    await readCustomers()
  }

  async function load(): Promise<void> {
    failureText.value = ''
    try {
      campaigns.value = (await manager.listCampaigns()).campaigns
    } catch (error) {
      failureText.value = errorText(error)
      return
    }
    const known = campaigns.value.find(({ id }) => id === campaignId.value) ?? campaigns.value[0]
    if (known) await choose(known.id)
  }

  /** What has changed since: his customer has just done what was missing. */
  async function refresh(): Promise<void> {
    if (!customers.value || isRefreshing.value) return
    isRefreshing.value = true
    await Promise.all([readCustomers(), readDecision()])
    isRefreshing.value = false
  }

  return { campaigns, campaignId, customers, failureText, isRefreshing, wanted, asked, decision, noDecision, found, load, choose, ask, refresh }
})
