import type { FastifyInstance } from 'fastify'
import type { Deps } from '../deps'
import { redirectToOauth } from '../session/oauth-pages'
import { sessionId } from '../session/session-cookie'
import { viewMaterial } from './view-material'

interface Link {
  Params: { materialId: string }
  Querystring: { m?: string }
}

/** A material's link in a chat: signs the customer in on the way, writes down that he opened it, and leads on (S14). */
export function registerMaterialLinks(app: FastifyInstance, deps: Deps): void {
  app.get<Link>('/materials/:materialId', async (request, reply) => {
    const customerId = sessionId(request, 'customer', deps.clock)
    if (customerId === null) return redirectToOauth(request, reply, deps, 'customer', request.url)
    const url = await viewMaterial(deps, customerId, request.params.materialId, request.query.m ?? null)
    return reply.header('cache-control', 'no-store').redirect(url)
  })
}
