import type { FastifyInstance } from 'fastify'

/** A koi in gold on red. Browsers ask for it on every page, and a missing one is an error in their console. */
export const KOI_ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#c8161d"/><path d="M5 11c4 0 5 3 6 4 2-4 6-6 10-5 4 1 6 4 7 6-1 2-3 5-7 6-4 1-8-1-10-5-1 1-2 4-6 4 2-3 2-7 0-10z" fill="#ffd77a"/><circle cx="23" cy="15" r="1.4" fill="#7a1010"/></svg>`

export function registerFavicon(app: FastifyInstance): void {
  app.get('/favicon.ico', (_request, reply) => reply.type('image/svg+xml').header('cache-control', 'max-age=86400').send(KOI_ICON))
}
