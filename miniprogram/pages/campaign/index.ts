import { definePage, type Query } from '@vue-mini/core'
import { campaignIdFrom } from '../../campaign/campaign-id'
import { useCampaign } from './use-campaign'

/** Is the page's onLoad. Exported for the type check of the template. */
export function setup(query: Query) {
  return useCampaign(campaignIdFrom(query))
}

definePage(setup)
