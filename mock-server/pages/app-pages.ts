import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { cardImageUrl } from '../chat/campaign-link'
import type { Deps } from '../deps'
import { registerFavicon } from './favicon'
import { registerMaterialLinks } from '../material/material-links'
import { registerLotteryPages } from './lottery-pages'
import { builtLotteryRenderer } from './lottery-renderer'
import { registerOnePage } from './one-page'
import { registerShareCard } from './share-card'
import { signInFirst } from './sign-in-first'
import { registerAssets, registerFolder } from './static-pages'

/** What `npm run build` leaves. */
export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))

interface PageSettings {
  dist: string
  isDev: boolean
  /** With the mock flag there is the simulator, and the way to it; without it neither exists. */
  isMock: boolean
  /** Runs before everything else in the sidebar: the simulated WeCom client. Null without the mock flag. */
  sidebarScript: string | null
}

/** Whoever types the bare address is looking around: from the simulator everything can be reached. */
async function registerSimulator(app: FastifyInstance, dist: string): Promise<void> {
  app.get('/', (_request, reply) => reply.redirect('/simulator/'))
  await registerFolder(app, '/simulator/', join(dist, 'h5/simulator'))
}

/** The screens: as built, or from source with hot reload. Returns what closes them. */
export async function registerAppPages(app: FastifyInstance, deps: Deps, { dist, isDev, isMock, sidebarScript }: PageSettings): Promise<() => Promise<void>> {
  registerFavicon(app)
  await registerShareCard(app)
  signInFirst(app, deps, 'manager', (path) => path === '/sidebar/')
  signInFirst(app, deps, 'customer', (path) => /^\/(events|group-game)\//.test(path))
  if (isDev) {
    // Vite is loaded for development only: it would double the time to start.
    const { registerSourcePages } = await import('./source-pages')
    return registerSourcePages(app, deps, { dist, sidebarScript })
  }
  await registerAssets(app, dist)
  await registerFolder(app, '/sidebar/', join(dist, 'h5/sidebar'), sidebarScript)
  if (isMock) await registerSimulator(app, dist)
  await registerFolder(app, '/miniprogram/', join(dist, 'miniprogram-preview'))
  await registerOnePage(app, { dist, app: 'event', path: '/events/:eventId' })
  await registerOnePage(app, { dist, app: 'group-game', path: '/group-game/:groupGameId' })
  registerMaterialLinks(app, deps)
  registerLotteryPages(app, deps, await builtLotteryRenderer(dist, cardImageUrl(deps)))
  return async () => undefined
}
