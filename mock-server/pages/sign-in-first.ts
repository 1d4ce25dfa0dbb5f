import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps'
import { redirectToOauth } from '../session/oauth-pages'
import { sessionId } from '../session/session-cookie'

/** Signs a manager in on the way to the sidebar: asked for by its first request instead, he would wait for two pages. */
export function signInFirst(app: FastifyInstance, deps: Deps): void {
  app.addHook('onRequest', async (request, reply) => {
    const isSidebar = request.method === 'GET' && request.url.split('?')[0] === '/sidebar/'
    if (isSidebar && sessionId(request, 'manager', deps.clock) === null) {
      return redirectToOauth(request, reply, deps, 'manager', request.url)
    }
  })
}
