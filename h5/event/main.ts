import '../ui/tokens.css'
import './event.css'
import { createApp } from 'vue'
import { createClient } from '#shared/api/client'
import { fetchTransport } from '#shared/api/fetch-transport'
import EventPage from './EventPage.vue'
import { eventAddress } from './event-address'

const client = createClient(fetchTransport((input, init) => fetch(input, init)))

createApp(EventPage, { client, ...eventAddress(location) }).mount('#app')
