import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { contentSecurityPolicy } from './content-security'
import { withFirstScript } from './first-script'

const YEAR_MS = 365 * 24 * 60 * 60 * 1000

/** The scripts and styles of every app: named by their content, so a browser keeps them for good. */
export async function registerAssets(app: FastifyInstance, dist: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(dist, 'h5/assets'), prefix: '/assets/', preCompressed: true, immutable: true, maxAge: YEAR_MS, decorateReply: false,
  })
}

const headers = { 'content-security-policy': contentSecurityPolicy(), 'cache-control': 'no-cache' } as const

/**
 * A built app that is plain files; its page with `firstScript` before everything else, where there is one. Nothing is
 * served where it has not been built.
 */
export async function registerFolder(app: FastifyInstance, prefix: string, folder: string, firstScript: string | null = null): Promise<void> {
  if (!existsSync(folder)) return
  app.get(prefix.slice(0, -1), (_request, reply) => reply.redirect(prefix))
  if (firstScript !== null) {
    const page = withFirstScript(await readFile(join(folder, 'index.html'), 'utf8'), firstScript)
    app.get(prefix, (_request, reply) => reply.type('text/html; charset=utf-8').headers(headers).send(page))
  }
  await app.register(fastifyStatic, {
    root: folder, prefix, decorateReply: false, cacheControl: false,
    setHeaders: (response) => Object.entries(headers).forEach(([name, value]) => response.setHeader(name, value)),
  })
}
