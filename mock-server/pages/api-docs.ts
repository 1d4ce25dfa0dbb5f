import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { openApiDocument } from '../openapi'
import { KOI_ICON } from './favicon'

/** As strict as the page bears: it sets style attributes on itself, and makes HTML without Trusted Types. */
const DOCS_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "script-src-attr 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** The OpenAPI document, and a page to read and try it. */
export async function registerApiDocs(app: FastifyInstance, served: Parameters<typeof openApiDocument>[0]): Promise<void> {
  const document = openApiDocument(served)
  app.get('/api/openapi.json', async () => document)
  await app.register(swagger, { mode: 'static', specification: { document: document as never } })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: DOCS_POLICY,
    // Each domain a line: more than two hundred endpoints at once keep a laptop waiting.
    uiConfig: { docExpansion: 'none', filter: true, defaultModelsExpandDepth: -1 },
    logo: { type: 'image/svg+xml', content: Buffer.from(KOI_ICON) },
    theme: { title: 'Koi 锦鲤 API' },
  })
}
