import './page/older-phones'
import '../ui/theme-shared.css'
import '../ui/theme-lottery.css'
import './page/page.css'
import './elder/elder.css'
import './campaign/campaign-details.css'
import './draw/skin.css'
import { nextTick } from 'vue'
import { fetchTransport } from '#shared/api/fetch-transport'
import type { CampaignView } from '#shared/campaign/contract'
import type { EarlyStart } from './page/boot'
import { loadSkin } from './draw/draw-skins'
import { createLottery } from './page/create-lottery'
import { earlyFetch } from './page/early-fetch'
import { notePrintedSheets } from './page/printed-sheets'
import { patientTransport } from './page/patient-transport'
import { sessionTransport } from './page/session-transport'
import { useJourneyStore } from '#shared/participation/journey-store'

declare global {
  interface Window {
    koi: EarlyStart
  }
}

const campaign = JSON.parse(document.getElementById('campaign')!.textContent!) as CampaignView
const entrance = { storage: sessionStorage, reenter: () => location.reload() }
const network = fetchTransport(earlyFetch(window.koi.sent))
const transport = sessionTransport(patientTransport(network), entrance)

function comeAlive(): void {
  const app = createLottery(campaign, transport)
  const journey = app.runWithContext(() => useJourneyStore())
  app.mount('#app')
  window.koi.isAlive = true
  if (window.koi.isTapped) void journey.tap()
  // From here on the wheel turns by what Vue knows: a tap that ends in a sheet or a game must not leave it turning.
  void nextTick(() => delete document.documentElement.dataset.early)
}

notePrintedSheets()
// Evaluating all this was one task, coming alive is the next.
void loadSkin(campaign.skin).then(() => setTimeout(comeAlive))
