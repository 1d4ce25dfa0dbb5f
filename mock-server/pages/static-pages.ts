import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { contentSecurityPolicy } from './content-security'

const YEAR_MS = 365 * 24 * 60 * 60 * 1000

/** The scripts and styles of every app: named by their content, so a browser keeps them for good. */
export async function registerAssets(app: FastifyInstance, dist: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(dist, 'h5/assets'), prefix: '/assets/', preCompressed: true, immutable: true, maxAge: YEAR_MS, decorateReply: false,
  })
}

/** A built app that is plain files. Nothing is served where it has not been built. */
export async function registerFolder(app: FastifyInstance, prefix: string, folder: string): Promise<void> {
  if (!existsSync(folder)) return
  app.get(prefix.slice(0, -1), (_request, reply) => reply.redirect(prefix))
  await app.register(fastifyStatic, {
    root: folder, prefix, decorateReply: false,
    setHeaders: (response) => {
      response.setHeader('content-security-policy', contentSecurityPolicy())
      response.setHeader('cache-control', 'no-cache')
    },
  })
}
