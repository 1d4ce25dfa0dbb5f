import { computed, inject, provide, ref } from '@vue-mini/core'
import { createPinia } from '@vue-mini/pinia'
import { ApiError, errorText } from '#shared/api/api-error'
import { useCampaignStore } from '#shared/campaign/campaign-store'
import { deviceKey } from '#shared/device/device-store'
import { campaignIdFrom } from '../../campaign/campaign-id'
import { campaignLoaderKey } from '../../campaign/campaign-loader'
import { campaignText } from '../../campaign/campaign-text'
import { wxDevice } from '../../wx/wx-device'

type Status = 'loading' | 'shown' | 'notFound' | 'failed'

/** A mistyped id is refused by the server as invalid; to the customer it is the same broken link. */
function isBrokenLink(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'CAMPAIGN_NOT_FOUND' || error.code === 'INVALID_REQUEST')
}

/** The campaign a link names, and stores of its own for it; starts loading at once. `onShown` follows the first answer. */
export function useCampaign(query: Readonly<Record<string, string | undefined>>, onShown: () => Promise<unknown>) {
  provide(deviceKey, wxDevice(query))
  createPinia()
  const campaignId = campaignIdFrom(query)
  const loader = inject(campaignLoaderKey)!
  const store = useCampaignStore()
  const status = ref<Status>('loading')
  const failure = ref('')

  async function load() {
    status.value = 'loading'
    try {
      store.show(await loader.load(campaignId))
      status.value = 'shown'
      void onShown()
    } catch (error) {
      failure.value = errorText(error)
      status.value = isBrokenLink(error) ? 'notFound' : 'failed'
    }
  }

  void load()
  return { status, failure, campaign: computed(() => (status.value === 'shown' ? campaignText(store.campaign) : null)), load }
}
