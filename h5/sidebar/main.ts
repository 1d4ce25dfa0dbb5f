import '../ui/tokens.css'
import '../ui/vant.css'
import 'vant/es/loading/index.css'
import 'vant/es/button/index.css'
import './sidebar.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { axiosTransport } from '#shared/api/axios-transport'
import { createClient } from '#shared/api/client'
import App from './App.vue'
import { saveFile } from './save-file'
import { surroundingsKey } from './surroundings'

createApp(App)
  .use(createPinia())
  .provide(surroundingsKey, {
    client: createClient(axiosTransport()),
    now: () => new Date(),
    leaveTo: (address) => window.location.assign(address),
    memory: window.sessionStorage,
    saveFile,
  })
  .mount('#app')
