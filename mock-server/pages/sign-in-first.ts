import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps'
import { redirectToOauth } from '../session/oauth-pages'
import { sessionId } from '../session/session-cookie'

/** Signs somebody in on the way to a page: asked for by its first request instead, he would wait for two pages. */
export function signInFirst(app: FastifyInstance, deps: Deps, actor: 'customer' | 'manager', isPage: (path: string) => boolean): void {
  app.addHook('onRequest', async (request, reply) => {
    const isOnTheWay = request.method === 'GET' && isPage(request.url.split('?')[0]!)
    if (isOnTheWay && sessionId(request, actor, deps.clock) === null) return redirectToOauth(request, reply, deps, actor, request.url)
  })
}
