import middie from '@fastify/middie'
import type { FastifyInstance } from 'fastify'
import { createServer } from 'vite'
import type { Deps } from '../deps'
import { registerLotteryPages } from './lottery-pages'
import { sourceLotteryRenderer } from './lottery-renderer'

/** `npm run dev`: Vite translates the screens as they are asked for and pushes every change to the browser. */
export async function registerSourcePages(app: FastifyInstance, deps: Deps): Promise<() => Promise<void>> {
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server: app.server } }, appType: 'mpa' })
  await app.register(middie)
  const ours = /^\/(api|qa|simulated\/|oauth|lottery\/[^.]*$|healthz)/
  app.use((request, response, next) => (ours.test(request.url ?? '') ? next() : vite.middlewares(request, response, next)))
  registerLotteryPages(app, deps, sourceLotteryRenderer((file) => vite.ssrLoadModule(file)))
  return () => vite.close()
}
