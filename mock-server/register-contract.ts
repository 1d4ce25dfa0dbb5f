import type { FastifyInstance, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { ApiError } from '#shared/api/api-error'
import type { contract, mockContract } from '#shared/api/contract'
import type { Endpoint } from '#shared/api/define-contract'
import type { Route } from '#shared/api/route'
import type { Audit } from './audit/audited'
import type { AnyHandler, HandlersOf } from './handlers'
import { findCaller, type CallerDeps } from './session/find-caller'
import { isTooWide } from './too-wide'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The contract's name of the route, `draw.drawPrize`; pages and the outside world have none. */
    endpoint?: string
  }
}

export interface ContractOptions extends CallerDeps {
  /** Checks our own answers too; for tests and mock mode. */
  checksResponses: boolean
  /** Writes down who did and saw what (K13); not where managers practise. */
  audit?: Audit
}

/** An answer of ours that is not what the contract says; only noticed where answers are checked. */
export class AnswerBroken extends Error {}

/** Far more than any honest body has: a thousand changes at once, told by an event of WeCom's, are six thousand. */
const MOST_VALUES = 10_000

/** A line: more would send back what was sent. */
const LONGEST_DETAIL = 300

/** Nothing, or what a client sends for it: a field that nobody asked for is a mistake here as anywhere. */
const noBody = z.strictObject({}).nullish()

function parsed(endpoint: Endpoint, part: 'params' | 'headers' | 'body', value: unknown): object {
  const schema = endpoint[part] ?? (part === 'body' ? noBody : undefined)
  if (!schema) return {}
  const result = schema.safeParse(value)
  if (result.success) return endpoint[part] ? { [part]: result.data } : {}
  const [issue] = result.error.issues
  throw new ApiError('INVALID_REQUEST', `${[part, ...issue!.path].join('.')}: ${issue!.message}`.slice(0, LONGEST_DETAIL))
}

function requireFewValues(body: unknown): void {
  if (isTooWide(body, MOST_VALUES)) throw new ApiError('INVALID_REQUEST', `body: more than ${MOST_VALUES} values`)
}

function checkResponse({ response: schema }: Endpoint, response: unknown): void {
  const result = schema.safeParse(response)
  if (!result.success) throw new AnswerBroken(`breaks the contract: ${result.error.message}`)
}

interface Served {
  name: string
  endpoint: Endpoint
  /** Its body is a list of phones, or a recording. */
  isFile: boolean
}

/** Answers one endpoint: who, then what, then the use case. */
function answer({ name, endpoint, isFile }: Served, handler: AnyHandler, options: ContractOptions) {
  return async (request: FastifyRequest): Promise<unknown> => {
    const caller = await findCaller(endpoint, request, options)
    if (!isFile) requireFewValues(request.body)
    const parts: { params?: object; body?: object } = {
      ...parsed(endpoint, 'params', request.params),
      ...parsed(endpoint, 'headers', request.headers),
      ...parsed(endpoint, 'body', request.body),
    }
    const work = async () => (await handler({ ...caller, ...parts })) as object
    const { params = {}, body = {} } = parts
    const response = await (options.audit ? options.audit({ endpoint: name, caller, params, body }, work) : work())
    if (options.checksResponses) checkResponse(endpoint, response)
    return response
  }
}

/** A list of phones is a file, and so is a recording; everything else is small. */
const FILE_BYTES = 8 * 1024 * 1024
const FILES: readonly string[] = ['uploadWhitelist', 'replayRecording']

/** A library of thousands of scripts, by whoever sits at the end of a branch's line. */
const LONG_ANSWERS: readonly string[] = ['listScripts']

/** Serves every endpoint of a contract, with its validation. */
export function registerContract<C extends typeof contract | typeof mockContract>(
  app: FastifyInstance,
  served: C,
  handlers: HandlersOf<C>,
  options: ContractOptions,
): void {
  for (const [domain, { routes, endpoints }] of Object.entries(served)) {
    const own = handlers[domain as keyof typeof handlers] as unknown as Record<string, AnyHandler>
    for (const [name, { method, path }] of Object.entries(routes as Record<string, Route>)) {
      const endpoint = (endpoints as Record<string, Endpoint>)[name]!
      const isFile = FILES.includes(name)
      const limit = isFile ? { bodyLimit: FILE_BYTES } : {}
      const packed = LONG_ANSWERS.includes(name) ? { compress: {} } : {}
      const handler = answer({ name: `${domain}.${name}`, endpoint, isFile }, own[name]!, options)
      app.route({ method, url: path, handler, config: { endpoint: `${domain}.${name}` }, ...limit, ...packed })
    }
  }
}
