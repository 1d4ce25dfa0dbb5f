import { createSSRApp, type App as VueApp } from 'vue'
import { createPinia } from 'pinia'
import { createCustomerClient } from '#shared/api/customer-client'
import type { Transport } from '#shared/api/transport'
import type { CampaignView } from '#shared/campaign/contract'
import { useCampaignStore } from '#shared/campaign/campaign-store'
import { deviceKey } from '#shared/device/device-store'
import App from '../App.vue'
import { browserDevice } from './browser-device'
import { clientKey } from '#shared/api/client-store'

/** One app for the server's rendering, the phone's hydration and the tests: they cannot drift apart. */
export function createLottery(campaign: CampaignView, transport: Transport): VueApp {
  const app = createSSRApp(App)
  app.provide(clientKey, createCustomerClient(transport))
  app.provide(deviceKey, browserDevice)
  app.use(createPinia())
  app.runWithContext(() => useCampaignStore()).show(campaign)
  return app
}
