import type { FastifyInstance } from 'fastify'
import { isHttps } from '../same-site'

const YEAR_S = 365 * 24 * 60 * 60

/** Data is shown by no browser as a page, and loads and sends nothing: `default-src` does not speak for the other three. */
const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** What every answer says to browsers; a page's own policy stands in pages/content-security.ts. */
export function addSecurityHeaders(app: FastifyInstance, publicUrl: string): void {
  const hsts = isHttps(publicUrl) ? { 'strict-transport-security': `max-age=${YEAR_S}; includeSubDomains` } : {}
  app.addHook('onSend', async (_request, reply) => {
    reply.headers({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', ...hsts })
    const isData = String(reply.getHeader('content-type') ?? '').startsWith('application/json')
    if (isData && !reply.hasHeader('content-security-policy')) reply.header('content-security-policy', DATA_POLICY)
  })
}
