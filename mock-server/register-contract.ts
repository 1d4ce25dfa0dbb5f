import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ApiError } from '#shared/api/api-error'
import { contract } from '#shared/api/contract'
import type { Endpoint } from '#shared/api/define-contract'
import type { Clock } from '#shared/time/clock'
import type { AllHandlers, AnyHandler } from './handlers'
import { sessionId } from './session/session-cookie'

export interface ContractOptions {
  clock: Clock
  /** Domains that are left out: `qa` without the mock flag. */
  leftOut: readonly string[]
  /** Checks our own answers too; for tests and mock mode. */
  checksResponses: boolean
}

function parsed(endpoint: Endpoint, part: 'params' | 'headers' | 'body', value: unknown): object {
  const schema = endpoint[part]
  if (!schema) return {}
  const result = schema.safeParse(value)
  if (result.success) return { [part]: result.data }
  const [issue] = result.error.issues
  throw new ApiError('INVALID_REQUEST', `${[part, ...issue!.path].join('.')}: ${issue!.message}`)
}

function caller(endpoint: Endpoint, request: FastifyRequest, clock: Clock): object {
  if (endpoint.actor === 'anyone') return {}
  const id = sessionId(request, endpoint.actor, clock)
  if (id === null) throw new ApiError('UNAUTHENTICATED')
  return endpoint.actor === 'customer' ? { customerId: id } : { managerId: id }
}

/** Answers one endpoint: who, then what, then the use case. */
function answer(endpoint: Endpoint, handler: AnyHandler, { clock, checksResponses }: ContractOptions) {
  return async (request: FastifyRequest): Promise<unknown> => {
    const response = await handler({
      ...caller(endpoint, request, clock),
      ...parsed(endpoint, 'params', request.params),
      ...parsed(endpoint, 'headers', request.headers),
      ...parsed(endpoint, 'body', request.body),
    })
    if (!checksResponses) return response
    const result = endpoint.response.safeParse(response)
    if (result.success) return response
    throw new Error(`the answer breaks the contract: ${result.error.message}`)
  }
}

/** Serves every endpoint of the contract, with its validation. */
export function registerContract(app: FastifyInstance, handlers: AllHandlers, options: ContractOptions): void {
  for (const [domain, { routes, endpoints }] of Object.entries(contract)) {
    if (options.leftOut.includes(domain)) continue
    const own = handlers[domain as keyof AllHandlers] as unknown as Record<string, AnyHandler>
    for (const [name, { method, path }] of Object.entries(routes)) {
      const endpoint = (endpoints as Record<string, Endpoint>)[name]!
      app.route({ method, url: path, handler: answer(endpoint, own[name]!, options) })
    }
  }
}
