import '../ui/tokens.css'
import '../ui/vant.css'
import 'vant/es/loading/index.css'
import 'vant/es/button/index.css'
import './sidebar.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { axiosTransport } from '#shared/api/axios-transport'
import { createClient } from '#shared/api/client'
import { browserStream } from '../ui/browser-stream'
import { waitInBrowser } from '../ui/wait-in-browser'
import { isInWecom } from '../wecom/is-in-wecom'
import App from './App.vue'
import { isPracticePage } from './practice/is-practice-page'
import { saveFile } from './save-file'
import { surroundingsKey } from './surroundings'
import { createDayDeeds } from './today/day-deeds'

const dayDeeds = createDayDeeds()
const client = createClient(dayDeeds.heard(axiosTransport()))
const openWecom = async () => (await import('../wecom/open-wecom')).openWecom(client.wecom)

/** No await outside a function: WeCom's older clients know none. */
async function start(): Promise<void> {
  const practice = isPracticePage(window.location.search) ? (await import('./practice/open-practice')).openPractice(client) : null
  createApp(App, { practice: practice?.chat ?? null })
    .use(createPinia())
    .provide(surroundingsKey, {
      client: practice?.client ?? client,
      now: () => new Date(),
      leaveTo: (address) => window.location.assign(address),
      openWecom: practice?.openWecom ?? (isInWecom(navigator.userAgent) ? openWecom : null),
      reload: () => window.location.reload(),
      memory: window.sessionStorage,
      habits: window.localStorage,
      live: { openStream: browserStream, wait: waitInBrowser },
      onDayDeed: dayDeeds.listen,
      saveFile,
    })
    .mount('#app')
}

void start()
