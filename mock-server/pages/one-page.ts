import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { contentSecurityPolicy } from './content-security'

/** One page for every address of a kind, `/events/:eventId` say: it reads its own address. `app`: its folder among the screens. */
export async function registerOnePage(server: FastifyInstance, { dist, app, path }: { dist: string; app: string; path: string }): Promise<void> {
  const page = await readFile(join(dist, 'h5', app, 'index.html'), 'utf8').catch(() => null)
  if (page === null) return
  const headers = { 'content-security-policy': contentSecurityPolicy(), 'cache-control': 'no-cache' }
  server.get(path, (_request, reply) => reply.type('text/html; charset=utf-8').headers(headers).send(page))
}
