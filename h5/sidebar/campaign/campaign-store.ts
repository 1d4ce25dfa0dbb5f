import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { errorText } from '#shared/api/api-error'
import type { ManagedCampaign } from '#shared/manager/contract'
import { useSurroundings } from '../surroundings'

/** Today's campaigns as the server last told them. A refresh that fails leaves the older figures, and their age, in place. */
export const useCampaignStore = defineStore('campaigns', () => {
  const { client, now } = useSurroundings()
  const campaigns = shallowRef<readonly ManagedCampaign[] | null>(null)
  const refreshedAt = shallowRef<Date | null>(null)
  const failureText = ref('')
  const isRefreshing = ref(false)

  async function refresh(): Promise<void> {
    if (isRefreshing.value) return
    isRefreshing.value = true
    try {
      campaigns.value = (await client.manager.listCampaigns()).campaigns
      refreshedAt.value = now()
      failureText.value = ''
    } catch (error) {
      failureText.value = errorText(error)
    } finally {
      isRefreshing.value = false
    }
  }

  return { campaigns, refreshedAt, failureText, isRefreshing, refresh }
})
