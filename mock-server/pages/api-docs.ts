import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { openApiDocument } from '../openapi'

/** The OpenAPI document, and a page to read and try it. */
export async function registerApiDocs(app: FastifyInstance, leftOut: readonly string[]): Promise<void> {
  const document = openApiDocument(leftOut)
  app.get('/api/openapi.json', async () => document)
  await app.register(swagger, { mode: 'static', specification: { document: document as never } })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
}
