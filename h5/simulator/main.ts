import '../ui/tokens.css'
import '../ui/vant.css'
import 'vant/es/loading/index.css'
import 'vant/es/button/index.css'
import './theme.css'
import './simulator.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { fetchTransport } from '#shared/api/fetch-transport'
import { createMockClient } from '#shared/api/mock-client'
import App from './App.vue'
import { saveFile } from './recording/save-file'
import { surroundingsKey } from './surroundings'

createApp(App)
  .use(createPinia())
  .provide(surroundingsKey, {
    // Not the axios transport: it gives up after 15 seconds, and waiting for news takes 20.
    client: createMockClient(fetchTransport((path, init) => window.fetch(path, init))),
    now: () => new Date(),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    memory: window.sessionStorage,
    saveFile,
  })
  .mount('#app')
