import '../ui/tokens.css'
import './event.css'
import { createApp } from 'vue'
import { createCustomerClient } from '#shared/api/customer-client'
import { fetchTransport } from '#shared/api/fetch-transport'
import EventPage from './EventPage.vue'
import { eventAddress } from './event-address'

const client = createCustomerClient(fetchTransport((input, init) => fetch(input, init)))

createApp(EventPage, { client, ...eventAddress(location) }).mount('#app')
