import middie from '@fastify/middie'
import type { FastifyInstance } from 'fastify'
import { createServer } from 'vite'
import type { Deps } from '../deps'
import { registerLotteryPages } from './lottery-pages'
import { sourceLotteryRenderer } from './lottery-renderer'

/** What the server answers itself; everything else is Vite's. */
const OURS = /^\/(api|qa|simulated|oauth|miniprogram)\/|^\/lottery\/[^.]*$|^\/(healthz|favicon\.ico)/

/** The apps stand at the root of the site and in `h5` of the repository. */
const APPS = /^\/(sidebar|simulator)\//

/** `npm run dev`: Vite translates the screens as they are asked for and pushes every change to the browser. */
export async function registerSourcePages(app: FastifyInstance, deps: Deps): Promise<() => Promise<void>> {
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server: app.server } }, appType: 'mpa' })
  await app.register(middie)
  app.use((request, response, next) => {
    const path = request.url ?? '/'
    if (OURS.test(path)) return next()
    if (APPS.test(path)) request.url = `/h5${path}`
    vite.middlewares(request, response, next)
  })
  registerLotteryPages(app, deps, sourceLotteryRenderer((file) => vite.ssrLoadModule(file)))
  return () => vite.close()
}
