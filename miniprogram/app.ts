import { createApp, provide } from '@vue-mini/core'
import { createClient } from '#shared/api/client'
import { campaignIdFrom } from './campaign/campaign-id'
import { campaignLoaderKey, createCampaignLoader } from './campaign/campaign-loader'
import { wxTransport } from './wx/wx-transport'

const CAMPAIGN_PAGE = 'pages/campaign/index'

createApp(({ path, query }) => {
  const loader = createCampaignLoader(createClient(wxTransport(wx.request, KOI_API_BASE)))
  provide(campaignLoaderKey, loader)
  if (path === CAMPAIGN_PAGE) loader.prefetch(campaignIdFrom(query))
})
