import type { FastifyInstance } from 'fastify'
import type { Wecom } from '../wecom'

/** Where a client loads what was uploaded. */
export const mediaUrl = (base: string, id: string) => `${base}/simulated/wecom/media/${id}`

/** Shows uploaded pictures to the clients; anything else is a download. */
export function registerMediaPage(app: FastifyInstance, wecom: Wecom): void {
  app.get<{ Params: { id: string } }>('/simulated/wecom/media/:id', (request, reply) => {
    const media = wecom.world.media.find(request.params.id)
    if (!media) return reply.callNotFound()
    if (media.type !== 'image') void reply.header('content-disposition', 'attachment')
    return reply.type(media.contentType).header('x-content-type-options', 'nosniff').send(Buffer.from(media.bytes))
  })
}
