import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps'
import { registerFavicon } from './favicon'
import { registerLotteryPages } from './lottery-pages'
import { builtLotteryRenderer } from './lottery-renderer'
import { registerStaticPages } from './static-pages'

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url))

/** The screens: as built, or from source with hot reload. Returns what closes them. */
export async function registerAppPages(app: FastifyInstance, deps: Deps, isDev: boolean): Promise<() => Promise<void>> {
  registerFavicon(app)
  if (isDev) {
    // Vite is loaded for development only: it would double the time to start.
    const { registerSourcePages } = await import('./source-pages')
    return registerSourcePages(app, deps)
  }
  await registerStaticPages(app, DIST, true)
  registerLotteryPages(app, deps, await builtLotteryRenderer(DIST))
  return async () => undefined
}
