import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps'
import { contentSecurityPolicy } from '../pages/content-security'
import { redirectToOauth } from '../session/oauth-pages'
import { sessionId } from '../session/session-cookie'

/** Signs the customer in on the way to an event's page: asked for by its first request instead, he would wait for two pages. */
export function registerEventSignIn(app: FastifyInstance, deps: Deps): void {
  app.addHook('onRequest', async (request, reply) => {
    const isEvent = request.method === 'GET' && request.url.startsWith('/events/')
    if (isEvent && sessionId(request, 'customer', deps.clock) === null) return redirectToOauth(request, reply, deps, 'customer', request.url)
  })
}

/** One page for every event: it reads its own address. */
export async function registerEventPage(app: FastifyInstance, dist: string): Promise<void> {
  const page = await readFile(join(dist, 'h5/event/index.html'), 'utf8').catch(() => null)
  if (page === null) return
  const headers = { 'content-security-policy': contentSecurityPolicy(), 'cache-control': 'no-cache' }
  app.get('/events/:eventId', (_request, reply) => reply.type('text/html; charset=utf-8').headers(headers).send(page))
}
