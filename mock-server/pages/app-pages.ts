import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps'
import { registerFavicon } from './favicon'
import { registerLotteryPages } from './lottery-pages'
import { builtLotteryRenderer } from './lottery-renderer'
import { signInFirst } from './sign-in-first'
import { registerAssets, registerFolder } from './static-pages'

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))

/** The screens: as built, or from source with hot reload. Returns what closes them. */
export async function registerAppPages(app: FastifyInstance, deps: Deps, isDev: boolean): Promise<() => Promise<void>> {
  registerFavicon(app)
  // Whoever types the bare address is looking around: from the simulator everything can be reached.
  app.get('/', (_request, reply) => reply.redirect('/simulator/'))
  signInFirst(app, deps)
  if (isDev) {
    // Vite is loaded for development only: it would double the time to start.
    const { registerSourcePages } = await import('./source-pages')
    return registerSourcePages(app, deps, DIST)
  }
  await registerAssets(app, DIST)
  await registerFolder(app, '/sidebar/', join(DIST, 'h5/sidebar'))
  await registerFolder(app, '/simulator/', join(DIST, 'h5/simulator'))
  await registerFolder(app, '/miniprogram/', join(DIST, 'miniprogram-preview'))
  registerLotteryPages(app, deps, await builtLotteryRenderer(DIST))
  return async () => undefined
}
