import { join } from 'node:path'
import middie from '@fastify/middie'
import type { FastifyInstance } from 'fastify'
import { build, createServer } from 'vite'
import { cardImageUrl } from '../chat/campaign-link'
import type { Deps } from '../deps'
import { firstScriptPlugin } from './first-script'
import { registerMaterialLinks } from '../material/material-links'
import { registerLotteryPages } from './lottery-pages'
import { sourceLotteryRenderer } from './lottery-renderer'
import { registerFolder } from './static-pages'

/** What the server answers itself; everything else is Vite's. */
const OURS = /^\/(api|qa|simulated|oauth|wecom|materials)\/|^\/miniprogram(\/|$)|^\/lottery(\/[^.]*)?$|^\/(healthz|readyz|metrics|favicon\.ico)?$/

/** The apps stand at the root of the site and in `h5` of the repository. */
const APPS = /^\/(sidebar|simulator)\//

/** One page for every event, and for every game of a group. */
const EVENT = /^\/events\//
const GROUP_GAME = /^\/group-game\//

/** The mini-program cannot be served as source: it is built anew, in a second, after every change. */
async function watchMiniprogram(): Promise<() => Promise<void>> {
  const settings = { mode: 'miniprogram', logLevel: 'warn' } as const
  // The first time to its end, preview and all; a watcher tells too early.
  await build(settings)
  const watcher = await build({ ...settings, build: { watch: {} } })
  return async () => void ('close' in watcher && (await watcher.close()))
}

interface SourceSettings {
  dist: string
  sidebarScript: string | null
}

/** `npm run dev`: Vite translates the screens as they are asked for and pushes every change to the browser. */
export async function registerSourcePages(app: FastifyInstance, deps: Deps, { dist, sidebarScript }: SourceSettings): Promise<() => Promise<void>> {
  const plugins = sidebarScript === null ? [] : [firstScriptPlugin('/h5/sidebar/index.html', sidebarScript)]
  const vite = await createServer({ plugins, server: { middlewareMode: true, hmr: { server: app.server } }, appType: 'mpa' })
  const stopWatching = await watchMiniprogram()
  await registerFolder(app, '/miniprogram/', join(dist, 'miniprogram-preview'))
  app.get('/', (_request, reply) => reply.redirect('/simulator/'))
  await app.register(middie)
  app.use((request, response, next) => {
    const path = (request.url ?? '/').split('?')[0]!
    if (OURS.test(path)) return next()
    if (APPS.test(path)) request.url = `/h5${request.url}`
    if (EVENT.test(path)) request.url = '/h5/event/index.html'
    if (GROUP_GAME.test(path)) request.url = '/h5/group-game/index.html'
    vite.middlewares(request, response, next)
  })
  registerMaterialLinks(app, deps)
  registerLotteryPages(app, deps, sourceLotteryRenderer((file) => vite.ssrLoadModule(file), cardImageUrl(deps)))
  return async () => {
    await stopWatching()
    await vite.close()
  }
}
