import '../ui/tokens.css'
import '../ui/vant.css'
import 'vant/es/loading/index.css'
import 'vant/es/button/index.css'
import './sidebar.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { axiosTransport } from '#shared/api/axios-transport'
import { createClient } from '#shared/api/client'
import { isInWecom } from '../wecom/is-in-wecom'
import App from './App.vue'
import { saveFile } from './save-file'
import { surroundingsKey } from './surroundings'

const client = createClient(axiosTransport())
const openWecom = async () => (await import('../wecom/open-wecom')).openWecom(client.wecom)

createApp(App)
  .use(createPinia())
  .provide(surroundingsKey, {
    client,
    now: () => new Date(),
    leaveTo: (address) => window.location.assign(address),
    openWecom: isInWecom(navigator.userAgent) ? openWecom : null,
    reload: () => window.location.reload(),
    memory: window.sessionStorage,
    habits: window.localStorage,
    saveFile,
  })
  .mount('#app')
