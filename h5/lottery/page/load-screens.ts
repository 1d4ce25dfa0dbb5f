import { defineAsyncComponent } from 'vue'
import { afterThis } from './after-this'
import { keepTrying } from './keep-trying'

/** Called as soon as the first screen stands: a lost network must not keep its own news from being shown. */
export const loadScreens = afterThis(keepTrying(() => import('./screens')))

export const screen = (name: keyof typeof import('./screens')) => defineAsyncComponent(async () => (await loadScreens())[name])

/** Only campaigns with a game have it: not in the chunk of the others. */
export const loadGame = afterThis(keepTrying(() => import('../game/GameCard.vue')))
