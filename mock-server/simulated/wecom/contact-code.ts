import type { FastifyInstance } from 'fastify'
import { renderSVG } from 'uqr'

/** A manager's own WeCom code as an image, where the real WeCom would serve it from its picture host. */
export function registerContactCode(app: FastifyInstance): void {
  app.get<{ Params: { file: string } }>('/simulated/wecom/contact-code/:file', (request, reply) => {
    const managerId = request.params.file.replace(/\.svg$/, '')
    const svg = renderSVG(`https://work.weixin.qq.com/ca/${encodeURIComponent(managerId)}`, { border: 2 })
    return reply.type('image/svg+xml').header('cache-control', 'max-age=3600').send(svg)
  })
}
