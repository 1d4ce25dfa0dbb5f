import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'

const FILE = new URL('share-card.png', import.meta.url)

/** The picture of links and mini-program cards in a chat: WeCom fetches it from its own servers and takes no SVG. */
export async function registerShareCard(app: FastifyInstance): Promise<void> {
  const picture = await readFile(FILE)
  app.get('/share-card.png', (_request, reply) => reply.type('image/png').header('cache-control', 'max-age=86400').send(picture))
}
