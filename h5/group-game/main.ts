import '../ui/tokens.css'
import './group-game.css'
import { createApp } from 'vue'
import { createCustomerClient } from '#shared/api/customer-client'
import { fetchTransport } from '#shared/api/fetch-transport'
import { browserStream } from '../ui/browser-stream'
import { waitInBrowser } from '../ui/wait-in-browser'
import { beAsLargeAsLiked } from './elder-text'
import GroupGamePage from './GroupGamePage.vue'
import { gameIdIn } from './game-address'

const client = createCustomerClient(fetchTransport((input, init) => fetch(input, init)))
const surroundings = { client, openStream: browserStream, wait: waitInBrowser, now: () => Date.now() }

beAsLargeAsLiked(document.documentElement)

createApp(GroupGamePage, { surroundings, gameId: gameIdIn(location.pathname) }).mount('#app')
