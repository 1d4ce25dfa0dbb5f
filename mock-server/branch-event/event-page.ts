import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { contentSecurityPolicy } from '../pages/content-security'

/** One page for every event: it reads its own address. */
export async function registerEventPage(app: FastifyInstance, dist: string): Promise<void> {
  const page = await readFile(join(dist, 'h5/event/index.html'), 'utf8').catch(() => null)
  if (page === null) return
  const headers = { 'content-security-policy': contentSecurityPolicy(), 'cache-control': 'no-cache' }
  app.get('/events/:eventId', (_request, reply) => reply.type('text/html; charset=utf-8').headers(headers).send(page))
}
