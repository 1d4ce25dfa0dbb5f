import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { contentSecurityPolicy } from './content-security'

const YEAR_S = 365 * 24 * 60 * 60

/** The built apps that are plain files: sidebar, and with the mock flag the simulator and the mini-program's preview. */
export async function registerStaticPages(app: FastifyInstance, dist: string, isMock: boolean): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(dist, 'h5/assets'), prefix: '/assets/', preCompressed: true, immutable: true, maxAge: YEAR_S * 1000,
  })
  const folders = [['/sidebar/', 'h5/sidebar'], ...(isMock ? [['/simulator/', 'h5/simulator'], ['/miniprogram/', 'miniprogram-preview']] : [])]
  for (const [prefix, folder] of folders as [string, string][]) {
    if (!existsSync(join(dist, folder))) continue
    await app.register(fastifyStatic, {
      root: join(dist, folder), prefix, decorateReply: false, redirect: true,
      setHeaders: (reply) => {
        void reply.header('content-security-policy', contentSecurityPolicy())
        void reply.header('cache-control', 'no-cache')
      },
    })
  }
}
