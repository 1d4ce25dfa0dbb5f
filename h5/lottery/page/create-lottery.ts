import { createSSRApp, type App as VueApp } from 'vue'
import { createPinia } from 'pinia'
import { createClient } from '#shared/api/client'
import type { Transport } from '#shared/api/transport'
import type { CampaignView } from '#shared/campaign/contract'
import { useCampaignStore } from '../campaign/campaign-store'
import App from '../App.vue'
import { clientKey } from './client'

/** One app for the server's rendering, the phone's hydration and the tests: they cannot drift apart. */
export function createLottery(campaign: CampaignView, transport: Transport): VueApp {
  const app = createSSRApp(App)
  app.provide(clientKey, createClient(transport))
  app.use(createPinia())
  app.runWithContext(() => useCampaignStore()).show(campaign)
  return app
}
