import type { FastifyInstance } from 'fastify'
import { ApiError } from '#shared/api/api-error'

const SAFE = ['GET', 'HEAD', 'OPTIONS']

/** People come to it by HTTPS, whatever carries the request on from there. */
export const isHttps = (publicUrl: string): boolean => publicUrl.startsWith('https:')

/**
 * A page of another site cannot make a customer's browser draw (K15): browsers say where a request comes from, and
 * what is not from here is refused before anything is read. Behind a gateway that ends TLS, "here" is the public address.
 */
export function refuseCrossSite(app: FastifyInstance, publicUrl: string): void {
  const publicOrigin = new URL(publicUrl).origin
  app.addHook('onRequest', async (request) => {
    if (SAFE.includes(request.method)) return
    const { origin, 'sec-fetch-site': site } = request.headers
    const isElsewhere = site === 'cross-site' || (origin !== undefined && origin !== publicOrigin && origin !== `${request.protocol}://${request.host}`)
    if (isElsewhere) throw new ApiError('CROSS_SITE_REQUEST', origin)
  })
}
