import { createApp, provide } from '@vue-mini/core'
import { createCustomerClient } from '#shared/api/customer-client'
import { clientKey } from '#shared/api/client-store'
import { campaignIdFrom } from './campaign/campaign-id'
import { campaignLoaderKey, createCampaignLoader } from './campaign/campaign-loader'
import { createSession, sessionKey } from './session/session'
import { sessionTransport } from './session/session-transport'
import { watchDevice } from './wx/wx-device'
import { hostOf, loginCode } from './wx/wx-login'
import { wxStorage } from './wx/wx-storage'
import { wxTransport } from './wx/wx-transport'

const CAMPAIGN_PAGE = 'pages/campaign/index'

createApp(({ path, query }) => {
  const transport = wxTransport(wx.request, KOI_API_BASE)
  const loader = createCampaignLoader(createCustomerClient(transport))
  // Before anything the phone has to be waited for: what it is and what it keeps are asked while the answer is on its way.
  if (path === CAMPAIGN_PAGE) loader.prefetch(campaignIdFrom(query))
  const host = hostOf(wx.getSystemInfoSync())
  const session = createSession({ transport, storage: wxStorage, host, login: () => loginCode(host) })
  provide(campaignLoaderKey, loader)
  provide(sessionKey, session)
  provide(clientKey, createCustomerClient(sessionTransport(transport, session)))
  // Beside it: who it is, before anybody asks. Whoever needs it tells why it failed.
  session.current().catch(() => undefined)
  watchDevice()
})
