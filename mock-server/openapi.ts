import * as z from 'zod'
import type { contract, wholeContract } from '#shared/api/contract'
import type { Endpoint } from '#shared/api/define-contract'
import { errorCodes, type ErrorCode } from '#shared/api/error-codes'
import type { Route } from '#shared/api/route'

const json = (schema: object) => ({ content: { 'application/json': { schema } } })

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' })
  return rest
}

function parameters(schema: z.ZodObject | undefined, place: 'path' | 'header') {
  if (!schema) return []
  return Object.entries(schema.shape).map(([name, part]) => ({
    name, in: place, required: true, schema: jsonSchema(part as z.ZodType, 'input'),
  }))
}

/** What every endpoint can answer besides its own errors. */
function sharedErrors({ actor }: Endpoint): ErrorCode[] {
  return ['INVALID_REQUEST', 'INTERNAL_ERROR', ...(actor === 'anyone' ? [] : (['UNAUTHENTICATED'] as const))]
}

function errorResponses(endpoint: Endpoint) {
  const codes = [...sharedErrors(endpoint), ...endpoint.errors]
  const statuses = [...new Set(codes.map((code) => errorCodes[code].status))].toSorted((a, b) => a - b)
  return Object.fromEntries(
    statuses.map((status) => {
      const own = codes.filter((code) => errorCodes[code].status === status)
      const description = own.map((code) => `\`${code}\` ${errorCodes[code].text}`).join('\n\n')
      const properties = { code: { enum: own }, message: { type: 'string' }, detail: { type: 'string' } }
      return [status, { description, ...json({ type: 'object', required: ['code', 'message'], properties }) }]
    }),
  )
}

function operation(domain: string, name: string, endpoint: Endpoint) {
  return {
    operationId: name,
    tags: [domain],
    summary: endpoint.summary,
    security: endpoint.actor === 'anyone' ? [] : [{ [endpoint.actor]: [] }],
    parameters: [...parameters(endpoint.params, 'path'), ...parameters(endpoint.headers, 'header')],
    ...(endpoint.body ? { requestBody: { required: true, ...json(jsonSchema(endpoint.body, 'input')) } } : {}),
    responses: {
      200: { description: 'OK', ...json(jsonSchema(endpoint.response, 'output')) },
      ...errorResponses(endpoint),
    },
  }
}

/** A contract as an OpenAPI 3.1 document. */
export function openApiDocument(served: typeof contract | typeof wholeContract) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [domain, { routes, endpoints }] of Object.entries(served)) {
    for (const [name, { method, path }] of Object.entries(routes as Record<string, Route>)) {
      const key = path.replace(/:(\w+)/g, '{$1}')
      paths[key] = { ...paths[key], [method.toLowerCase()]: operation(domain, name, (endpoints as Record<string, Endpoint>)[name]!) }
    }
  }
  const cookie = (name: string) => ({ type: 'apiKey', in: 'cookie', name })
  return {
    openapi: '3.1.0',
    info: { title: 'Koi', version: '0.1.0', description: 'Amounts are whole fen; days are calendar days in Asia/Shanghai.' },
    paths,
    components: { securitySchemes: { customer: cookie('koi_customer'), manager: cookie('koi_manager') } },
  }
}
