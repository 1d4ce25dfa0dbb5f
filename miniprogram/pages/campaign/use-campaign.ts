import { inject, ref, shallowRef } from '@vue-mini/core'
import { ApiError, errorText } from '#shared/api/api-error'
import { campaignLoaderKey } from '../../campaign/campaign-loader'
import { campaignText, type CampaignText } from '../../campaign/campaign-text'

type Status = 'loading' | 'shown' | 'notFound' | 'failed'

/** A mistyped id is refused by the server as invalid; to the customer it is the same broken link. */
function isBrokenLink(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'CAMPAIGN_NOT_FOUND' || error.code === 'INVALID_REQUEST')
}

/** The campaign page's state; starts loading at once. */
export function useCampaign(campaignId: string) {
  const loader = inject(campaignLoaderKey)!
  const status = ref<Status>('loading')
  const failure = ref('')
  const campaign = shallowRef<CampaignText | null>(null)

  async function load() {
    status.value = 'loading'
    try {
      campaign.value = campaignText(await loader.load(campaignId))
      status.value = 'shown'
    } catch (error) {
      failure.value = errorText(error)
      status.value = isBrokenLink(error) ? 'notFound' : 'failed'
    }
  }

  void load()
  return { status, failure, campaign, load }
}
