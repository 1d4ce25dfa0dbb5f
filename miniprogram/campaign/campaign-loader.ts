import type { InjectionKey } from '@vue-mini/core'
import type { CustomerClient } from '#shared/api/customer-client'
import type { CampaignView } from '#shared/campaign/contract'

export interface CampaignLoader {
  /** Asks at launch, while WeChat still prepares the page; `load` then takes that answer. */
  prefetch(campaignId: string): void
  load(campaignId: string): Promise<CampaignView>
}

export const campaignLoaderKey = Symbol('campaign loader') as InjectionKey<CampaignLoader>

export function createCampaignLoader(client: Pick<CustomerClient, 'campaign'>): CampaignLoader {
  let early: { campaignId: string; answer: Promise<CampaignView> } | null = null
  const request = (campaignId: string) => client.campaign.showCampaign({ params: { campaignId } })

  return {
    prefetch(campaignId) {
      const answer = request(campaignId)
      // The page reports a failure when it takes the answer; until then it must not count as unhandled.
      answer.catch(() => undefined)
      early = { campaignId, answer }
    },
    load(campaignId) {
      const prefetched = early
      early = null // Once only: a retry has to ask again.
      return prefetched?.campaignId === campaignId ? prefetched.answer : request(campaignId)
    },
  }
}
